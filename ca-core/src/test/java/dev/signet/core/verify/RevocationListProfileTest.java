package dev.signet.core.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.asn1.Der;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.crl.CertificateList;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.Extensions;
import dev.signet.core.name.GeneralName;
import java.math.BigInteger;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Breaks one rule of RFC 5280 section 5 at a time. */
class RevocationListProfileTest {
    private static final TestAuthority ROOT = TestAuthority.root("Root");
    private static final Certificate LEAF = ROOT.leaf();
    private static final Certificate OTHER = ROOT.leaf(maker -> maker.serialNumber(BigInteger.TEN));

    static Stream<Arguments> listsThatBreakTheProfile() {
        return Stream.of(
                list("is not of version 2", RevocationListMaker::withoutVersion),
                list("has as thisUpdate a GeneralizedTime before 2050", RevocationListMaker::longDates),
                list("does not say when it is to be replaced", RevocationListMaker::withoutNextUpdate),
                list("has a list of revoked certificates with none in it", RevocationListMaker::emptyEntries),
                list("has no CRL number, or a critical one", maker -> maker.without(ExtensionOids.CRL_NUMBER)),
                list(
                        "has no CRL number, or a critical one",
                        maker -> maker.extension(new Extension(ExtensionOids.CRL_NUMBER, true, Der.integer(7)))),
                list(
                        "has a CRL number that is negative or has more than 20 octets",
                        maker -> maker.extension(new Extension(
                                ExtensionOids.CRL_NUMBER, false, Der.integer(BigInteger.ONE.shiftLeft(159))))),
                list("has a CRL number that is negative or has more than 20 octets", maker -> maker.number(-1)),
                list(
                        "has no authority key identifier, or a critical one",
                        maker -> maker.without(ExtensionOids.AUTHORITY_KEY_IDENTIFIER)),
                list("has an issuing distribution point that says nothing", maker -> maker.issuingDistributionPoint()),
                list(
                        "has a critical access information",
                        maker -> maker.extension(
                                new Extension(ExtensionOids.AUTHORITY_INFORMATION_ACCESS, true, Der.sequence()))),
                list(
                        "is no delta CRL but removes an entry",
                        maker -> maker.revoking(OTHER, entry(ExtensionOids.REASON_CODE, false, Der.enumerated(8)))),
                list(
                        "has an entry with a critical reason code",
                        maker -> maker.revoking(OTHER, entry(ExtensionOids.REASON_CODE, true, Der.enumerated(1)))),
                list(
                        "has an entry with a certificate issuer that is not critical",
                        maker -> maker.revoking(
                                OTHER,
                                entry(
                                        ExtensionOids.CERTIFICATE_ISSUER,
                                        false,
                                        Der.sequence(new GeneralName.Directory(ROOT.name()).encoded())))));
    }

    private static Arguments list(String defect, UnaryOperator<RevocationListMaker> change) {
        return Arguments.of(defect, change);
    }

    private static Extensions entry(dev.signet.core.asn1.Oid oid, boolean critical, byte[] value) {
        return new Extensions(List.of(new Extension(oid, critical, value)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("listsThatBreakTheProfile")
    void the_strict_book_does_not_use_a_list_that_the_default_uses(
            String defect, UnaryOperator<RevocationListMaker> change) {
        CertificateList list = change.apply(new RevocationListMaker(ROOT)).make();
        assertThat(RevocationListProfile.defects(list)).contains(defect);
        assertThat(reasons(list, RuleBook.RFC5280)).containsExactly(Reason.REVOCATION_UNKNOWN);
        assertThat(reasons(list, RuleBook.PRIVATE)).isEmpty();
    }

    @Test
    void a_list_of_the_profile_has_no_defect() {
        CertificateList list = new RevocationListMaker(ROOT)
                .revoking(OTHER, entry(ExtensionOids.REASON_CODE, false, Der.enumerated(1)))
                .make();
        assertThat(RevocationListProfile.defects(list)).isEmpty();
        assertThat(reasons(list, RuleBook.RFC5280)).isEmpty();
    }

    @Test
    void a_delta_list_may_remove_an_entry_but_not_name_a_fresher_list() {
        RevocationListMaker maker = new RevocationListMaker(ROOT)
                .deltaTo(6)
                .revoking(OTHER, entry(ExtensionOids.REASON_CODE, false, Der.enumerated(8)));
        assertThat(RevocationListProfile.defects(maker.make())).isEmpty();
        maker.extension(new Extension(ExtensionOids.FRESHEST_CRL, false, Der.sequence()));
        assertThat(RevocationListProfile.defects(maker.make()))
                .containsExactly("is a delta CRL that names a fresher one");
    }

    private static List<Reason> reasons(CertificateList list, RuleBook book) {
        VerificationRequest request = VerificationRequest.of(LEAF, TestAuthority.NOW)
                .trusting(ROOT.certificate())
                .revocation(RevocationMode.HARD, List.of(list))
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
