package dev.signet.core.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.certificate.Validity;
import dev.signet.core.extension.BasicConstraints;
import dev.signet.core.extension.ExtendedKeyUsage;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.KeyUsage;
import dev.signet.core.extension.NameConstraints;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.NamedCurve;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.name.GeneralName;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProfilePolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00.5Z");
    private static final PublicKeyInfo P_256 = key(KeyAlgorithm.ec(NamedCurve.P_256));
    private static final PublicKeyInfo RSA_2048 = key(KeyAlgorithm.rsa(2048));
    private static final Oid CUSTOM = Oid.of("1.3.6.1.4.1.99999.1");

    private static final CertificateProfile SERVER = shipped("server");
    private static final CertificateProfile CLIENT = shipped("client");
    private static final CertificateProfile INTERMEDIATE = shipped("intermediate");
    private static final CertificateProfile CODE_SIGNING = shipped("code-signing");

    @Nested
    class NamesGivenByTheIssuingSide {
        @Test
        void a_server_gets_its_names_and_the_first_of_them_as_common_name() {
            Grant grant = grant(SERVER, wish(SERVER, "10.0.0.1", "db.internal", "www.internal"));

            assertThat(names(grant)).containsExactly("ip:10.0.0.1", "dns:db.internal", "dns:www.internal");
            assertThat(grant.subject()).hasToString("CN=10.0.0.1");
            assertThat(grant.notices()).isEmpty();
        }

        @Test
        void a_server_can_have_a_spiffe_id_beside_its_name() {
            assertThat(names(grant(SERVER, wish(SERVER, "db.internal", "spiffe://example.org/ns/a/sa/db"))))
                    .containsExactly("dns:db.internal", "uri:spiffe://example.org/ns/a/sa/db");
        }

        @Test
        void a_name_given_twice_is_granted_once() {
            assertThat(names(grant(SERVER, wish(SERVER, "db.internal", "DB.internal", "dns:db.internal."))))
                    .containsExactly("dns:db.internal");
        }

        @Test
        void a_host_too_long_for_a_common_name_leaves_the_subject_empty_and_its_names_critical() {
            String host = "x".repeat(60) + ".internal";

            Grant grant = grant(SERVER, wish(SERVER, host));

            assertThat(grant.subject().isEmpty()).isTrue();
            assertThat(extension(grant, ExtensionOids.SUBJECT_ALTERNATIVE_NAME).critical())
                    .isTrue();
        }

        @Test
        void a_plain_name_fills_the_subject_of_a_client_and_is_no_alternative_name() {
            Grant grant = grant(CLIENT, wish(CLIENT, "Alice Müller"));

            assertThat(grant.subject()).hasToString("CN=Alice Müller");
            assertThat(grant.names()).isEmpty();
            assertThat(grant.extensions())
                    .extracting(Extension::oid)
                    .doesNotContain(ExtensionOids.SUBJECT_ALTERNATIVE_NAME);
        }

        @Test
        void an_address_is_an_alternative_name_of_a_client_too() {
            Grant grant = grant(CLIENT, wish(CLIENT, "alice", "alice@example.org", "spiffe://example.org/alice"));

            assertThat(grant.subject()).hasToString("CN=alice");
            assertThat(names(grant)).containsExactly("email:alice@example.org", "uri:spiffe://example.org/alice");
        }

        @Test
        void a_name_cannot_smuggle_an_attribute_into_the_subject() {
            Grant grant = grant(CLIENT, wish(CLIENT, "alice,O=Admins+OU=Root/CN=x"));

            assertThat(grant.subject().relativeNames()).hasSize(1);
            assertThat(grant.subject().commonName()).contains("alice,O=Admins+OU=Root/CN=x");
        }

        @Test
        void a_name_with_a_control_character_is_refused() {
            assertThat(reasons(CLIENT, wish(CLIENT, "a\u0007b")))
                    .singleElement()
                    .asString()
                    .contains("control character");
        }

        @Test
        void a_wildcard_needs_the_profiles_leave() {
            CertificateProfile profile =
                    profile("\"names\": {\"plain\": \"dns\", \"dns\": {\"allowed\": [\"**\"], \"wildcards\": false}}");

            assertThat(names(grant(SERVER, wish(SERVER, "*.internal.example"))))
                    .containsExactly("dns:*.internal.example");
            assertThat(reasons(profile, wish(profile, "*.internal.example")))
                    .containsExactly("dns:*.internal.example is asked for, and the profile allows no wildcards");
        }

        @Test
        void a_name_outside_of_the_patterns_is_refused_with_the_patterns() {
            CertificateProfile profile = profile(
                    "\"names\": {\"plain\": \"dns\", \"dns\": {\"allowed\": [\"*.a.example\", \"b.example\"]}}");

            assertThat(reasons(profile, wish(profile, "www.evil.example", "10.0.0.1")))
                    .containsExactly(
                            "dns:www.evil.example is asked for, and allowed are DNS names that match *.a.example, b.example",
                            "ip:10.0.0.1 is asked for, and the profile allows no IP addresses");
        }

        @Test
        void more_names_than_the_maximum_are_refused() {
            String[] names = IntStream.rangeClosed(1, 101)
                    .mapToObj(i -> "h" + i + ".internal")
                    .toArray(String[]::new);

            assertThat(reasons(SERVER, wish(SERVER, names)))
                    .containsExactly("101 alternative names are asked for, and the most is 100");
        }

        @Test
        void a_server_without_a_name_is_refused() {
            assertThat(problem(SERVER, IssuanceWish.forKey(P_256)).fix())
                    .containsExactly("give a name to issue for; allowed are DNS names, IP addresses, URIs");
        }

        @Test
        void a_whole_subject_replaces_the_template_where_the_profile_lets_it() {
            CertificateProfile strict =
                    profile("\"names\": {\"email\": {\"allowed\": [\"**\"]}}", "\"override\": false");
            DistinguishedName subject = DistinguishedName.parse("O=Example,CN=Alice");

            assertThat(grant(CLIENT, IssuanceWish.forKey(P_256).withSubject(subject))
                            .subject())
                    .isEqualTo(subject);
            assertThat(reasons(strict, IssuanceWish.forKey(P_256).withSubject(subject)))
                    .containsExactly("the subject O=Example, CN=Alice is asked for, and the profile makes its own from"
                            + " \"CN={name}\"");
        }
    }

    @Nested
    class CertificationRequests {
        @Test
        void names_are_taken_in_the_form_in_which_they_are_compared() {
            Grant grant = grant(
                    SERVER,
                    TestRequest.of(P_256)
                            .names(new GeneralName.Dns("DB.Internal"))
                            .wish());

            assertThat(names(grant)).containsExactly("dns:db.internal");
            assertThat(grant.subject()).hasToString("CN=db.internal");
        }

        @Test
        void the_host_in_the_common_name_of_an_old_request_is_a_name() {
            Grant grant = grant(
                    SERVER,
                    TestRequest.of(P_256).subject("O=Example,CN=db.internal").wish());

            assertThat(names(grant)).containsExactly("dns:db.internal");
            assertThat(grant.notices())
                    .containsExactly("the subject is CN=db.internal, not O=Example, CN=db.internal as in the request");
        }

        @Test
        void a_common_name_that_is_no_host_is_left_out_if_there_are_names() {
            Grant grant = grant(
                    SERVER,
                    TestRequest.of(P_256)
                            .subject("CN=My Server")
                            .names("db.internal")
                            .wish());

            assertThat(names(grant)).containsExactly("dns:db.internal");
            assertThat(grant.notices())
                    .containsExactly("the subject is CN=db.internal, not CN=My Server as in the request");
        }

        @Test
        void a_common_name_that_is_no_host_is_refused_if_there_are_none() {
            assertThat(reasons(
                            SERVER,
                            TestRequest.of(P_256).subject("CN=My Server").wish()))
                    .contains("dns:My Server is asked for, and it is malformed");
        }

        @Test
        void a_common_name_cannot_bring_a_name_of_another_kind_along() {
            assertThat(reasons(
                            SERVER,
                            TestRequest.of(P_256)
                                    .subject("CN=uri:spiffe:\\/\\/example.org\\/admin")
                                    .wish()))
                    .contains("dns:uri:spiffe://example.org/admin is asked for, and it is malformed");
        }

        @Test
        void the_name_that_the_issuing_side_gives_counts_and_not_that_of_the_request() {
            IssuanceWish wish = TestRequest.of(P_256)
                    .subject("CN=admin")
                    .wish()
                    .named(RequestedNames.read(CLIENT, List.of("alice")));

            Grant grant = grant(CLIENT, wish);

            assertThat(grant.subject()).hasToString("CN=alice");
            assertThat(grant.notices()).containsExactly("the subject is CN=alice, not CN=admin as in the request");
        }

        @Test
        void the_common_name_of_a_client_is_taken_if_no_other_is_given() {
            assertThat(grant(CLIENT, TestRequest.of(P_256).subject("CN=alice").wish())
                            .subject())
                    .hasToString("CN=alice");
        }

        @Test
        void a_malformed_name_is_refused() {
            assertThat(reasons(
                            SERVER,
                            TestRequest.of(P_256)
                                    .names(new GeneralName.Dns("a b\u001b[2J"))
                                    .wish()))
                    .contains("dns:a b\ufffd[2J is asked for, and it is malformed");
        }

        @Test
        void names_that_cannot_be_read_are_refused() {
            Extension broken = new Extension(ExtensionOids.SUBJECT_ALTERNATIVE_NAME, false, Der.nul());

            assertThat(reasons(
                                    SERVER,
                                    TestRequest.of(P_256)
                                            .subject("CN=db.internal")
                                            .with(broken)
                                            .wish())
                            .get(0))
                    .startsWith("the alternative names in the request cannot be read: ");
        }

        @Test
        void names_of_a_kind_that_is_dropped_are_told_and_left_out() {
            Grant grant = grant(
                    SERVER,
                    TestRequest.of(P_256)
                            .names("db.internal", "ops@example.org")
                            .wish());

            assertThat(names(grant)).containsExactly("dns:db.internal");
            assertThat(grant.notices())
                    .containsExactly("left out from the request: email:ops@example.org, as the profile takes no e-mail"
                            + " addresses from requests");
        }

        @Test
        void names_of_a_kind_that_the_profile_does_not_mention_are_refused() {
            CertificateProfile profile = profile("\"names\": {\"dns\": {\"allowed\": [\"**\"]}}");

            assertThat(reasons(
                            profile,
                            TestRequest.of(P_256)
                                    .subject("CN=a")
                                    .names("ip:10.0.0.1", "dirname:CN=a", "a.example")
                                    .wish()))
                    .containsExactly(
                            "ip:10.0.0.1 is asked for, and the profile takes no IP addresses from requests",
                            "dirname:CN=a is asked for, and the profile takes no directory names from requests",
                            "dns:a.example is asked for, and the profile takes no DNS names from requests",
                            "the request asks for the subject CN=a, and the profile takes none from requests");
        }

        @Test
        void a_filter_takes_what_is_allowed_and_tells_the_rest() {
            CertificateProfile profile =
                    profile("\"names\": {\"dns\": {\"allowed\": [\"*.a.example\"], \"fromRequest\": \"filter\"}}");

            Grant grant = grant(
                    profile,
                    TestRequest.of(P_256).names("x.a.example", "x.b.example").wish());

            assertThat(names(grant)).containsExactly("dns:x.a.example");
            assertThat(grant.notices())
                    .containsExactly("left out from the request: dns:x.b.example, as allowed are DNS names that match"
                            + " *.a.example");
        }

        @Test
        void thousands_of_bad_names_do_not_make_thousands_of_reasons() {
            GeneralName[] names = IntStream.range(0, 5000)
                    .mapToObj(i -> new GeneralName.Email("x" + i))
                    .toArray(GeneralName[]::new);

            assertThat(reasons(CLIENT, TestRequest.of(P_256).names(names).wish()))
                    .hasSize(13)
                    .last()
                    .isEqualTo("and 4988 more of these");
        }

        @Test
        void the_subject_of_a_ca_is_taken_to_the_byte() {
            byte[] name = Der.sequence(
                    Der.setOf(List.of(Der.sequence(Der.oid(Oid.of("2.5.4.10")), Der.printableString("Example")))));
            DistinguishedName subject = DistinguishedName.parse(dev.signet.core.asn1.DerNode.parse(name));

            assertThat(grant(
                                    INTERMEDIATE,
                                    TestRequest.of(P_256).subject(subject).wish())
                            .subject()
                            .encoded())
                    .isEqualTo(name);
        }

        @Test
        void a_request_to_be_a_ca_is_told_and_left_out() {
            Grant grant = grant(
                    SERVER,
                    TestRequest.of(P_256)
                            .names("db.internal")
                            .with(new BasicConstraints(true, OptionalInt.of(3)).extension())
                            .with(KeyUsage.extension(EnumSet.of(KeyUsage.DIGITAL_SIGNATURE, KeyUsage.KEY_CERT_SIGN)))
                            .with(ExtendedKeyUsage.extension(List.of(ExtendedKeyUsage.ANY.oid())))
                            .wish());

            assertThat(grant.notices())
                    .containsExactly(
                            "left out from the request: CA:TRUE with path length 3; the profile gives CA:FALSE",
                            "left out from the request: key usage digitalSignature, keyCertSign; the profile gives key"
                                    + " usage digitalSignature",
                            "left out from the request: purpose anyExtendedKeyUsage; the profile gives purpose"
                                    + " serverAuth");
            assertThat(BasicConstraints.parse(extension(grant, ExtensionOids.BASIC_CONSTRAINTS)
                                    .node())
                            .ca())
                    .isFalse();
        }

        @Test
        void what_is_granted_anyway_is_not_worth_a_notice() {
            Grant grant = grant(
                    SERVER,
                    TestRequest.of(RSA_2048)
                            .subject("CN=db.internal")
                            .names("db.internal")
                            .with(new BasicConstraints(false, OptionalInt.empty()).extension())
                            .with(KeyUsage.extension(EnumSet.of(KeyUsage.KEY_ENCIPHERMENT)))
                            .with(ExtendedKeyUsage.extension(List.of(ExtendedKeyUsage.SERVER_AUTH.oid())))
                            .with(new Extension(
                                    ExtensionOids.SUBJECT_KEY_IDENTIFIER, false, Der.octetString(new byte[4])))
                            .wish());

            assertThat(grant.notices()).isEmpty();
        }

        @Test
        void a_strict_profile_refuses_extensions_that_it_does_not_give() {
            CertificateProfile profile = profile("\"requestedExtensions\": {\"others\": \"refuse\"}");
            Extension staple = new Extension(ExtensionOids.TLS_FEATURE, false, Der.sequence(Der.integer(5)));

            assertThat(reasons(
                            profile,
                            TestRequest.of(P_256)
                                    .with(staple)
                                    .wish()
                                    .named(RequestedNames.read(profile, List.of("a")))))
                    .containsExactly(
                            "the request asks for the extension 1.3.6.1.5.5.7.1.24, and the profile gives none");
        }

        @Test
        void an_extension_is_copied_only_if_the_profile_names_it() {
            CertificateProfile copying = profile("\"requestedExtensions\": {\"copy\": [\"1.3.6.1.4.1.99999.1\"]}");
            Extension custom = new Extension(CUSTOM, false, Der.utf8String("hello"));
            IssuanceWish wish =
                    TestRequest.of(P_256).with(custom).wish().named(RequestedNames.read(copying, List.of("a")));

            assertThat(grant(copying, wish).extensions()).contains(custom);
            assertThat(grant(CLIENT, wish).extensions()).doesNotContain(custom);
            assertThat(grant(CLIENT, wish).notices())
                    .containsExactly(
                            "left out from the request: the extension 1.3.6.1.4.1.99999.1; the profile gives none");
        }

        @Test
        void an_extension_asked_for_twice_is_refused() {
            Extension custom = new Extension(CUSTOM, false, Der.nul());

            assertThat(reasons(
                            CLIENT,
                            TestRequest.of(P_256)
                                    .subject("CN=a")
                                    .with(custom)
                                    .with(custom)
                                    .wish()))
                    .containsExactly("the request asks for the extension 1.3.6.1.4.1.99999.1 twice");
        }

        @Test
        void a_malformed_extension_is_told_and_left_out() {
            Extension broken = new Extension(ExtensionOids.KEY_USAGE, true, Der.nul());

            assertThat(grant(
                                    CLIENT,
                                    TestRequest.of(P_256)
                                            .subject("CN=a")
                                            .with(broken)
                                            .wish())
                            .notices())
                    .containsExactly(
                            "left out from the request: a malformed extension 2.5.29.15; the profile gives none");
        }
    }

    @Nested
    class Keys {
        @Test
        void the_key_usage_goes_by_the_sort_of_key() {
            assertThat(keyUsage(grant(SERVER, wish(SERVER, "a.example")))).containsExactly(KeyUsage.DIGITAL_SIGNATURE);
            assertThat(keyUsage(grant(SERVER, wish(SERVER, RSA_2048, "a.example"))))
                    .containsExactly(KeyUsage.DIGITAL_SIGNATURE, KeyUsage.KEY_ENCIPHERMENT);
        }

        @Test
        void a_key_for_pss_alone_is_not_to_encipher() {
            byte[] pss = Der.sequence(
                    Der.sequence(Der.oid(Oid.of("1.2.840.113549.1.1.10"))), Der.bitString(RSA_2048.keyBits()));

            assertThat(keyUsage(grant(SERVER, wish(SERVER, PublicKeyInfo.parse(pss), "a.example"))))
                    .containsExactly(KeyUsage.DIGITAL_SIGNATURE);
        }

        @Test
        void a_key_of_a_sort_that_is_not_allowed_is_refused_with_those_that_are() {
            assertThat(reasons(CODE_SIGNING, wish(CODE_SIGNING, RSA_2048, "Release")))
                    .contains("the key is rsa:2048, and allowed are rsa:3072-8192, ec:P-256, ec:P-384, ec:P-521,"
                            + " ed25519, ed448");
        }

        @Test
        void an_unsound_key_is_refused() {
            byte[] point = P_256.keyBits();
            point[64] ^= 1;
            byte[] encoded = P_256.encoded();
            System.arraycopy(point, 0, encoded, encoded.length - 65, 65);

            assertThat(reasons(SERVER, wish(SERVER, PublicKeyInfo.parse(encoded), "a.example")))
                    .containsExactly("the public key is unsound: the public point is not on the curve ec:P-256");
        }
    }

    @Nested
    class Validities {
        @Test
        void the_usual_validity_starts_five_minutes_ago() {
            Validity validity = grant(SERVER, wish(SERVER, "a.example")).validity();

            assertThat(validity.notBefore()).isEqualTo("2026-11-21T11:55:00Z");
            assertThat(validity.notAfter()).isEqualTo("2027-02-19T12:00:00Z");
        }

        @Test
        void the_maximum_is_granted_and_a_second_more_is_not() {
            Duration maximum = Duration.ofDays(397);

            assertThat(grant(SERVER, wish(SERVER, "a.example").validFor(maximum))
                            .validity()
                            .notAfter())
                    .isEqualTo("2027-12-23T12:00:00Z");
            assertThat(reasons(SERVER, wish(SERVER, "a.example").validFor(maximum.plusSeconds(1))))
                    .containsExactly("a validity of 34300801 seconds is asked for, and the most is 397 days");
        }

        @Test
        void a_validity_of_nothing_is_refused() {
            assertThat(reasons(SERVER, wish(SERVER, "a.example").validFor(Duration.ZERO)))
                    .containsExactly("the certificate would never be valid");
        }

        @Test
        void a_usual_end_beyond_the_issuers_is_moved_with_a_notice() {
            Grant grant = grant(SERVER, wish(SERVER, "a.example"));
            Validity issuer = new Validity(NOW.minusSeconds(60), NOW.plusSeconds(3600));

            Grant within = grant.within(issuer);

            assertThat(within.validity()).isEqualTo(issuer);
            assertThat(within.notices())
                    .containsExactly("valid until 2026-11-21T13:00:00.500Z only, when its issuer expires, and not until"
                            + " 2027-02-19T12:00:00Z");
        }

        @Test
        void an_end_that_was_asked_for_is_not_moved() {
            Grant grant = grant(SERVER, wish(SERVER, "a.example").validFor(Duration.ofDays(30)));
            Validity issuer = new Validity(NOW.minusSeconds(3600), NOW.plusSeconds(3600));

            assertThat(catchThrowableOfType(SignetException.class, () -> grant.within(issuer))
                            .problem()
                            .kind())
                    .isEqualTo(Kind.POLICY);
        }

        @Test
        void nothing_is_granted_within_an_issuer_that_has_expired() {
            Grant grant = grant(SERVER, wish(SERVER, "a.example"));
            Validity issuer = new Validity(NOW.minusSeconds(7200), NOW.minusSeconds(3600));

            assertThat(catchThrowableOfType(SignetException.class, () -> grant.within(issuer))
                            .problem()
                            .what())
                    .isEqualTo("the issuer is not valid at this time");
        }
    }

    @Nested
    class CertificationAuthorities {
        @Test
        void a_path_length_can_be_asked_for_up_to_the_maximum() {
            assertThat(pathLength(grant(INTERMEDIATE, wish(INTERMEDIATE, "Issuing"))))
                    .hasValue(0);
            assertThat(pathLength(
                            grant(INTERMEDIATE, wish(INTERMEDIATE, "Issuing").withPathLength(5))))
                    .hasValue(5);
            assertThat(reasons(INTERMEDIATE, wish(INTERMEDIATE, "Issuing").withPathLength(6)))
                    .containsExactly("a path length of 6 is asked for, and the most is 5");
        }

        @Test
        void name_constraints_are_for_cas_only() {
            NameConstraints constraints =
                    new NameConstraints(List.of(new GeneralName.Dns("internal.example")), List.of());

            assertThat(extension(
                            grant(INTERMEDIATE, wish(INTERMEDIATE, "Issuing").constrainedTo(constraints)),
                            ExtensionOids.NAME_CONSTRAINTS))
                    .isEqualTo(constraints.extension());
            assertThat(reasons(
                            SERVER,
                            wish(SERVER, "a.example").constrainedTo(constraints).withPathLength(0)))
                    .containsExactly(
                            "a path length is asked for, and the certificate is not for a CA",
                            "name constraints are asked for, and the certificate is not for a CA");
        }

        @Test
        void a_ca_without_a_name_is_refused() {
            assertThat(reasons(INTERMEDIATE, IssuanceWish.forKey(P_256)))
                    .containsExactly("a CA needs a name in its subject (RFC 5280 section 4.1.2.6)");
        }

        @Test
        void a_name_too_long_for_the_subject_of_a_ca_is_refused() {
            assertThat(reasons(INTERMEDIATE, wish(INTERMEDIATE, "x".repeat(65))))
                    .containsExactly("a CA needs a name in its subject (RFC 5280 section 4.1.2.6)");
        }
    }

    @Nested
    class OtherExtensions {
        @Test
        void policies_and_must_staple_are_written_as_their_standards_say() {
            CertificateProfile profile = profile("\"policies\": [\"2.23.140.1.2.1\"], \"mustStaple\": true");
            Grant grant = grant(profile, wish(profile, "a"));

            assertThat(extension(grant, ExtensionOids.CERTIFICATE_POLICIES).value())
                    .isEqualTo(HexFormat.of().parseHex("300a3008060667810c010201"));
            assertThat(extension(grant, ExtensionOids.TLS_FEATURE).value())
                    .isEqualTo(HexFormat.of().parseHex("3003020105"));
        }

        @Test
        void a_signer_of_ocsp_responses_need_not_be_checked_and_has_no_urls() {
            CertificateProfile profile = shipped("ocsp-signer");
            Grant grant = grant(profile, wish(profile, "OCSP 2026"));

            assertThat(extension(grant, ExtensionOids.OCSP_NO_CHECK).value()).containsExactly(5, 0);
            assertThat(grant.authorityUrls()).isFalse();
        }

        @Test
        void the_purpose_of_a_time_stamping_authority_is_critical_and_that_of_others_is_not() {
            CertificateProfile profile = profile("\"extendedKeyUsage\": [\"timeStamping\"]");

            assertThat(extension(grant(profile, wish(profile, "TSA")), ExtensionOids.EXTENDED_KEY_USAGE)
                            .critical())
                    .isTrue();
            assertThat(extension(grant(CLIENT, wish(CLIENT, "a")), ExtensionOids.EXTENDED_KEY_USAGE)
                            .critical())
                    .isFalse();
        }
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        IssuanceWish wish = wish(INTERMEDIATE, RSA_2048, "Issuing", "a.example")
                .validFor(Duration.ofDays(10_000))
                .withPathLength(9);

        Problem problem = problem(INTERMEDIATE, wish);

        assertThat(problem.kind()).isEqualTo(Kind.POLICY);
        assertThat(problem.what()).isEqualTo("the profile \"intermediate\" does not allow this certificate");
        assertThat(problem.why())
                .hasSize(3)
                .anyMatch(why -> why.contains("a.example"))
                .anyMatch(why -> why.contains("10000 days"))
                .anyMatch(why -> why.contains("path length of 9"));
    }

    private static PublicKeyInfo key(KeyAlgorithm algorithm) {
        return algorithm.generate(new SecureRandom()).publicKey();
    }

    private static CertificateProfile shipped(String name) {
        return ProfileFile.parse(name, ShippedProfiles.files().get(name + ".json"))
                .accept();
    }

    private static CertificateProfile profile(String fields) {
        return profile(fields, "\"override\": true");
    }

    private static CertificateProfile profile(String fields, String subject) {
        String json =
                "{\"name\": \"test\", \"keys\": [\"ec:P-256\"], \"validity\": {\"default\": \"1d\", \"maximum\": \"1d\"},"
                        + " \"subject\": {\"template\": \"CN={name}\", " + subject + "}, " + fields + "}";
        return ProfileFile.parse("test.json", json.getBytes(StandardCharsets.UTF_8))
                .accept();
    }

    private static IssuanceWish wish(CertificateProfile profile, String... names) {
        return wish(profile, P_256, names);
    }

    private static IssuanceWish wish(CertificateProfile profile, PublicKeyInfo key, String... names) {
        return IssuanceWish.forKey(key).named(RequestedNames.read(profile, List.of(names)));
    }

    private static Grant grant(CertificateProfile profile, IssuanceWish wish) {
        return ProfilePolicy.authorise(profile, wish, NOW);
    }

    private static Problem problem(CertificateProfile profile, IssuanceWish wish) {
        return catchThrowableOfType(SignetException.class, () -> ProfilePolicy.authorise(profile, wish, NOW))
                .problem();
    }

    private static List<String> reasons(CertificateProfile profile, IssuanceWish wish) {
        return problem(profile, wish).why();
    }

    private static List<String> names(Grant grant) {
        return grant.names().stream().map(GeneralName::text).toList();
    }

    private static Extension extension(Grant grant, Oid oid) {
        return grant.extensions().stream()
                .filter(extension -> extension.oid().equals(oid))
                .findFirst()
                .orElseThrow();
    }

    private static Set<KeyUsage> keyUsage(Grant grant) {
        return KeyUsage.parse(extension(grant, ExtensionOids.KEY_USAGE).node());
    }

    private static OptionalInt pathLength(Grant grant) {
        return Optional.of(extension(grant, ExtensionOids.BASIC_CONSTRAINTS))
                .map(Extension::node)
                .map(BasicConstraints::parse)
                .orElseThrow()
                .pathLength();
    }
}
