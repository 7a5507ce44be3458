package dev.signet.core.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.extension.BasicConstraints;
import dev.signet.core.extension.ExtendedKeyUsage;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.KeyUsage;
import dev.signet.core.extension.SubjectAlternativeName;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.name.GeneralName;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Breaks one rule of the profiles at a time. */
class RuleBookTest {
    private static final TestAuthority ROOT = TestAuthority.root("Root");
    private static final DistinguishedName NO_SUBJECT = DistinguishedName.of(List.of());

    static Stream<Arguments> leavesThatBreakTheProfile() {
        return Stream.of(
                leaf(Reason.SERIAL_NUMBER, maker -> maker.serialNumber(BigInteger.ZERO)),
                leaf(Reason.SERIAL_NUMBER, maker -> maker.serialNumber(BigInteger.ONE.negate())),
                leaf(Reason.SERIAL_NUMBER, maker -> maker.serialNumber(BigInteger.ONE.shiftLeft(159))),
                leaf(Reason.TIME_FORM, CertificateMaker::longDates),
                leaf(Reason.UNIQUE_IDENTIFIER, maker -> maker.uniqueIdentifier(new byte[] {7})),
                leaf(
                        Reason.AUTHORITY_KEY_IDENTIFIER_MISSING,
                        maker -> maker.without(ExtensionOids.AUTHORITY_KEY_IDENTIFIER)),
                leaf(
                        Reason.AUTHORITY_KEY_IDENTIFIER_CRITICAL,
                        maker -> maker.critical(ExtensionOids.AUTHORITY_KEY_IDENTIFIER)),
                leaf(
                        Reason.SUBJECT_KEY_IDENTIFIER_CRITICAL,
                        maker -> maker.critical(ExtensionOids.SUBJECT_KEY_IDENTIFIER)),
                leaf(
                        Reason.KEY_IDENTIFIER_MISMATCH,
                        maker -> maker.extension(dev.signet.core.extension.KeyIdentifiers.authority(new byte[20]))),
                leaf(
                        Reason.KEY_USAGE_INCONSISTENT,
                        maker -> maker.usages(KeyUsage.DIGITAL_SIGNATURE, KeyUsage.KEY_CERT_SIGN)),
                leaf(
                        Reason.SUBJECT_ALTERNATIVE_NAME_MISSING,
                        maker -> maker.subject(NO_SUBJECT).without(ExtensionOids.SUBJECT_ALTERNATIVE_NAME)),
                leaf(Reason.SUBJECT_ALTERNATIVE_NAME_NOT_CRITICAL, maker -> maker.subject(NO_SUBJECT)),
                leaf(Reason.SUBJECT_ALTERNATIVE_NAME_SYNTAX, maker -> named(maker, new GeneralName.Dns("a_b.example"))),
                leaf(Reason.SUBJECT_ALTERNATIVE_NAME_SYNTAX, maker -> named(maker, new GeneralName.Dns("192.0.2.7"))),
                leaf(Reason.SUBJECT_ALTERNATIVE_NAME_SYNTAX, maker -> named(maker, new GeneralName.Dns("a..b"))),
                leaf(Reason.SUBJECT_ALTERNATIVE_NAME_SYNTAX, maker -> named(maker, new GeneralName.Email("nobody"))),
                leaf(Reason.SUBJECT_ALTERNATIVE_NAME_SYNTAX, maker -> named(maker, new GeneralName.Uri("/path"))),
                leaf(Reason.NAME_CONSTRAINTS_IN_LEAF, maker -> maker.permitting("dns:db.internal")),
                leaf(
                        Reason.INFORMATION_ACCESS_CRITICAL,
                        maker -> maker.extension(new Extension(
                                ExtensionOids.AUTHORITY_INFORMATION_ACCESS,
                                true,
                                Der.sequence(Der.sequence(
                                        Der.oid(Oid.of("1.3.6.1.5.5.7.48.2")),
                                        new GeneralName.Uri("http://pki.internal/").encoded()))))));
    }

    @ParameterizedTest
    @MethodSource("leavesThatBreakTheProfile")
    void the_strict_book_refuses_a_leaf_that_the_default_lets_pass(
            Reason reason, UnaryOperator<CertificateMaker> change) {
        Certificate leaf = ROOT.leaf(change);
        assertThat(reasons(leaf, RuleBook.RFC5280, ROOT)).containsExactly(reason);
        assertThat(reasons(leaf, RuleBook.PRIVATE, ROOT)).isEmpty();
    }

    @Test
    void a_field_for_extensions_needs_version_3_even_if_its_list_is_empty() {
        Certificate old = ROOT.leaf(maker -> maker.emptyList().version(1));
        Certificate current = ROOT.leaf(CertificateMaker::emptyList);
        assertThat(reasons(old, RuleBook.PRIVATE, ROOT)).contains(Reason.EXTENSIONS_NEED_VERSION_3);
        assertThat(reasons(current, RuleBook.PRIVATE, ROOT)).doesNotContain(Reason.EXTENSIONS_NEED_VERSION_3);
    }

    @Test
    void a_curve_that_is_spelled_out_is_refused_by_all_books_but_that_of_path_validation_alone() {
        byte[] curve = Der.sequence(Der.integer(1));
        PublicKeyInfo key = PublicKeyInfo.parse(Der.sequence(
                Der.sequence(Der.oid(Oid.of("1.2.840.10045.2.1")), curve), Der.bitString(new byte[] {4, 1, 1})));
        Certificate leaf = ROOT.leaf(maker -> maker.key(key));
        assertThat(reasons(leaf, RuleBook.PRIVATE, ROOT)).containsExactly(Reason.EXPLICIT_CURVE);
        assertThat(reasons(leaf, RuleBook.RFC5280, ROOT)).contains(Reason.EXPLICIT_CURVE);
        assertThat(reasons(leaf, RuleBook.WEBPKI, ROOT)).contains(Reason.EXPLICIT_CURVE);
        assertThat(reasons(leaf, RuleBook.RFC5280_PATH, ROOT)).isEmpty();
    }

    @Test
    void dates_from_2050_on_are_to_be_long() {
        Certificate leaf = ROOT.leaf(
                maker -> maker.valid(TestAuthority.VALIDITY.notBefore(), Instant.parse("2050-01-01T00:00:00Z")));
        assertThat(reasons(leaf, RuleBook.RFC5280, ROOT)).isEmpty();
    }

    static Stream<Arguments> malformedAccessInformation() {
        byte[] method = Der.oid(Oid.of("1.3.6.1.5.5.7.48.1"));
        byte[] place = new GeneralName.Uri("http://pki.internal/").encoded();
        return Stream.of(
                Arguments.of("none", Der.sequence()),
                Arguments.of("no place", Der.sequence(Der.sequence(method))),
                Arguments.of("something behind", Der.sequence(Der.sequence(method, place, place))),
                Arguments.of("a place of no known form", Der.sequence(Der.sequence(method, Der.integer(1)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformedAccessInformation")
    void malformed_access_information_is_refused(String what, byte[] value) {
        for (Oid oid : List.of(ExtensionOids.AUTHORITY_INFORMATION_ACCESS, ExtensionOids.SUBJECT_INFORMATION_ACCESS)) {
            Certificate leaf = ROOT.leaf(maker -> maker.extension(new Extension(oid, false, value)));
            assertThat(reasons(leaf, RuleBook.PRIVATE, ROOT)).as(what).containsExactly(Reason.MALFORMED);
        }
    }

    static Stream<Arguments> authoritiesThatBreakTheProfile() {
        return Stream.of(
                leaf(
                        Reason.SUBJECT_KEY_IDENTIFIER_MISSING,
                        maker -> maker.without(ExtensionOids.SUBJECT_KEY_IDENTIFIER)),
                leaf(
                        Reason.BASIC_CONSTRAINTS_NOT_CRITICAL,
                        maker -> maker.notCritical(ExtensionOids.BASIC_CONSTRAINTS)),
                leaf(
                        Reason.NAME_CONSTRAINTS_NOT_CRITICAL,
                        maker -> maker.permitting("dns:internal").notCritical(ExtensionOids.NAME_CONSTRAINTS)),
                leaf(
                        Reason.POLICY_CONSTRAINTS_NOT_CRITICAL,
                        maker -> maker.extension(new Extension(
                                ExtensionOids.POLICY_CONSTRAINTS,
                                false,
                                Der.sequence(Der.element(Tag.context(0), new byte[] {9}))))),
                leaf(
                        Reason.INHIBIT_ANY_POLICY_NOT_CRITICAL,
                        maker -> maker.extension(
                                new Extension(ExtensionOids.INHIBIT_ANY_POLICY, false, Der.integer(0)))));
    }

    @ParameterizedTest
    @MethodSource("authoritiesThatBreakTheProfile")
    void the_strict_book_refuses_a_ca_that_the_default_lets_pass(
            Reason reason, UnaryOperator<CertificateMaker> change) {
        TestAuthority root = TestAuthority.root("Root", change);
        assertThat(reasons(root.leaf(), RuleBook.RFC5280, root)).containsExactly(reason);
        assertThat(reasons(root.leaf(), RuleBook.PRIVATE, root)).isEmpty();
    }

    static Stream<Arguments> leavesThatBrowsersRefuse() {
        return Stream.of(
                leaf(Reason.PURPOSE_MISSING, maker -> maker.without(ExtensionOids.EXTENDED_KEY_USAGE)),
                leaf(Reason.PURPOSE_CRITICAL, maker -> maker.critical(ExtensionOids.EXTENDED_KEY_USAGE)),
                leaf(Reason.ANY_PURPOSE, maker -> maker.purposes(ExtendedKeyUsage.SERVER_AUTH, ExtendedKeyUsage.ANY)),
                leaf(
                        Reason.NO_SUBJECT_ALTERNATIVE_NAME,
                        maker -> maker.without(ExtensionOids.SUBJECT_ALTERNATIVE_NAME)),
                leaf(
                        Reason.SUBJECT_ALTERNATIVE_NAME_CRITICAL,
                        maker -> maker.critical(ExtensionOids.SUBJECT_ALTERNATIVE_NAME)),
                leaf(
                        Reason.PUBLIC_SUFFIX_WILDCARD,
                        maker -> maker.names("dns:db.example.org")
                                .extension(
                                        names(new GeneralName.Dns("db.example.org"), new GeneralName.Dns("*.co.uk")))),
                leaf(
                        Reason.COMMON_NAME_NOT_AMONG_NAMES,
                        maker -> maker.subject(DistinguishedName.parse("CN=DB.example.org"))),
                leaf(
                        Reason.FORBIDDEN_NAME_FORM,
                        maker -> maker.extension(
                                names(new GeneralName.Dns("db.example.org"), new GeneralName.Uri("spiffe://a.b/c")))),
                leaf(
                        Reason.LEAF_IS_CA,
                        maker -> maker.extension(new BasicConstraints(true, OptionalInt.empty()).extension())));
    }

    @ParameterizedTest
    @MethodSource("leavesThatBrowsersRefuse")
    void the_book_of_browsers_refuses_a_server_that_the_others_let_pass(
            Reason reason, UnaryOperator<CertificateMaker> change) {
        UnaryOperator<CertificateMaker> publicServer = maker ->
                maker.subject(DistinguishedName.parse("CN=db.example.org")).names("dns:db.example.org");
        assertThat(reasons(ROOT.leaf(publicServer), RuleBook.WEBPKI, ROOT)).isEmpty();
        Certificate leaf = ROOT.leaf(maker -> change.apply(publicServer.apply(maker)));
        assertThat(reasons(leaf, RuleBook.WEBPKI, ROOT)).containsExactly(reason);
        assertThat(reasons(leaf, RuleBook.PRIVATE, ROOT)).isEmpty();
    }

    @Test
    void the_domain_of_a_wildcard_may_be_the_common_name() {
        Certificate leaf = ROOT.leaf(maker ->
                maker.subject(DistinguishedName.parse("CN=example.org")).names("dns:*.example.org"));
        assertThat(reasons(leaf, RuleBook.WEBPKI, ROOT)).isEmpty();
    }

    @Test
    void public_suffixes_are_known_with_their_wildcards_and_exceptions() {
        assertThat(Stream.of("com", "co.uk", "unheard-of", "anything.ck", "CO.UK", "xn--p1ai"))
                .allMatch(PublicSuffixes::contains);
        assertThat(Stream.of("example.com", "www.ck", "s3.amazonaws.com", "city.kawasaki.jp"))
                .noneMatch(PublicSuffixes::contains);
    }

    @Test
    void a_book_is_found_by_its_name_and_the_default_is_the_first() {
        assertThat(RuleBook.named("WebPKI")).contains(RuleBook.WEBPKI);
        assertThat(RuleBook.named("none")).isEmpty();
        assertThat(RuleBook.ALL.get(0)).isSameAs(RuleBook.PRIVATE);
    }

    private static Arguments leaf(Reason reason, UnaryOperator<CertificateMaker> change) {
        return Arguments.of(reason, change);
    }

    private static CertificateMaker named(CertificateMaker maker, GeneralName name) {
        return maker.extension(names(name));
    }

    private static Extension names(GeneralName... names) {
        return SubjectAlternativeName.extension(List.of(names), false);
    }

    private static List<Reason> reasons(Certificate leaf, RuleBook book, TestAuthority root) {
        VerificationRequest request = VerificationRequest.of(leaf, TestAuthority.NOW)
                .trusting(root.certificate())
                .purpose(Purpose.SERVER_AUTH)
                .rules(book)
                .build();
        return new Verifier()
                .verify(request)
                .fold(
                        trusted -> List.of(),
                        rejected -> rejected.findings().stream()
                                .map(Finding::reason)
                                .toList());
    }
}
