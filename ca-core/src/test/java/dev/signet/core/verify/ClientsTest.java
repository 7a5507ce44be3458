package dev.signet.core.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.asn1.Oid;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.extension.ExtendedKeyUsage;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.KeyUsage;
import dev.signet.core.extension.SubjectAlternativeName;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.name.GeneralName;
import dev.signet.core.verify.client.Client;
import dev.signet.core.verify.client.ClientAnswer;
import dev.signet.core.verify.client.Clients;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What clients are known to do each in its own way, one thing at a time. */
class ClientsTest {
    private static final TestAuthority ROOT = TestAuthority.root("Root");
    private static final TestAuthority ISSUING = ROOT.intermediate("Issuing");
    private static final String HOST = "db.internal";

    @Test
    void all_accept_a_plain_server() {
        assertThat(refusing(ROOT, HOST, ISSUING.leaf(), ISSUING)).isEmpty();
    }

    @Test
    void browsers_and_go_do_not_take_a_common_name_for_a_host() {
        Certificate leaf = ISSUING.leaf(maker ->
                maker.subject(DistinguishedName.parse("CN=" + HOST)).without(ExtensionOids.SUBJECT_ALTERNATIVE_NAME));

        assertThat(refusing(ROOT, HOST, leaf, ISSUING)).containsExactly("apple", "chrome", "go");
    }

    @Test
    void an_extension_that_is_no_der_at_all_is_refused_by_all() {
        byte[] cutShort = {0x30, 5};
        for (Oid oid : List.of(ExtensionOids.EXTENDED_KEY_USAGE, ExtensionOids.KEY_USAGE)) {
            Extension broken = new Extension(oid, false, cutShort);
            TestAuthority issuing = ROOT.intermediate("Broken", maker -> maker.extension(broken));

            assertThat(accepting(ROOT, HOST, ISSUING.leaf(maker -> maker.extension(broken)), ISSUING))
                    .isEmpty();
            assertThat(accepting(ROOT, HOST, issuing.leaf(), issuing)).isEmpty();
        }
    }

    @Test
    void gnutls_wants_a_common_name_to_be_the_only_one() {
        Certificate leaf = ISSUING.leaf(maker -> maker.subject(DistinguishedName.parse("CN=other,CN=" + HOST))
                .without(ExtensionOids.SUBJECT_ALTERNATIVE_NAME));

        assertThat(refusing(ROOT, HOST, leaf, ISSUING)).contains("gnutls").doesNotContain("jdk17", "openssl");
    }

    @Test
    void a_wildcard_in_the_middle_is_for_jdk_17_alone() {
        Certificate leaf = ISSUING.leaf(maker -> named(maker, "db.*.example.org"));

        assertThat(accepting(ROOT, "db.eu.example.org", leaf, ISSUING)).containsExactly("jdk17");
    }

    @Test
    void a_wildcard_within_a_label_is_for_gnutls_the_jdk_and_openssl() {
        Certificate leaf = ISSUING.leaf(maker -> named(maker, "*b.example.org"));

        assertThat(accepting(ROOT, "db.example.org", leaf, ISSUING))
                .containsExactly("gnutls", "jdk17", "jdk25", "openssl");
    }

    @Test
    void the_jdk_knows_no_host_with_an_underscore() {
        Certificate leaf = ISSUING.leaf(maker -> maker.names("dns:my_db.example.org"));

        assertThat(refusing(ROOT, "my_db.example.org", leaf, ISSUING)).containsExactly("jdk17", "jdk25");
    }

    @Test
    void the_jdk_does_not_look_at_the_purposes_of_a_ca() {
        TestAuthority mail = ROOT.intermediate("Mail", maker -> maker.purposes(ExtendedKeyUsage.EMAIL_PROTECTION));

        assertThat(accepting(ROOT, HOST, mail.leaf(), mail)).containsExactly("jdk17", "jdk25");
    }

    @Test
    void any_purpose_in_a_ca_is_none_for_gnutls() {
        TestAuthority any = ROOT.intermediate("Any", maker -> maker.purposes(ExtendedKeyUsage.ANY));

        assertThat(refusing(ROOT, HOST, any.leaf(), any)).contains("gnutls").doesNotContain("go", "chrome");
    }

    @Test
    void the_jdk_and_chrome_want_a_key_that_signs() {
        Certificate leaf = ISSUING.leaf(maker -> maker.usages(KeyUsage.KEY_AGREEMENT));

        assertThat(refusing(ROOT, HOST, leaf, ISSUING)).containsExactly("chrome", "jdk17", "jdk25");
    }

    @Test
    void the_jdk_does_not_mind_when_its_anchor_has_expired_or_what_that_allows() {
        TestAuthority old = TestAuthority.root(
                "Old",
                maker -> maker.valid(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2021-01-01T00:00:00Z"))
                        .permitting("dns:example.org"));
        TestAuthority below = old.intermediate("Below");

        assertThat(accepting(old, HOST, below.leaf(), below)).containsExactly("jdk17", "jdk25");
    }

    @Test
    void the_common_name_counts_under_constraints_of_gnutls_jdk_and_openssl() {
        TestAuthority narrow = ROOT.intermediate("Narrow", maker -> maker.permitting("dns:example.org"));
        Certificate leaf = narrow.leaf(maker ->
                maker.subject(DistinguishedName.parse("CN=db.internal")).names("ip:192.0.2.7"));

        assertThat(refusing(ROOT, "192.0.2.7", leaf, narrow)).containsExactly("gnutls", "jdk17", "jdk25", "openssl");
    }

    @Test
    void go_takes_critical_constraints_on_directory_names_for_unknown() {
        TestAuthority narrow = ROOT.intermediate("Narrow", maker -> maker.permitting("dirname:CN=db"));

        assertThat(refusing(ROOT, HOST, narrow.leaf(), narrow)).containsExactly("go");
    }

    @Test
    void apple_wants_a_purpose_and_no_more_than_825_days() {
        Certificate lasting = ISSUING.leaf(
                maker -> maker.valid(Instant.parse("2025-01-01T00:00:00Z"), Instant.parse("2028-01-01T00:00:00Z")));
        Certificate without = ISSUING.leaf(maker -> maker.without(ExtensionOids.EXTENDED_KEY_USAGE));

        assertThat(refusing(ROOT, HOST, lasting, ISSUING)).containsExactly("apple");
        assertThat(refusing(ROOT, HOST, without, ISSUING)).containsExactly("apple");
    }

    @Test
    void browsers_want_no_more_than_398_days_under_their_own_roots() {
        Certificate leaf = ISSUING.leaf(
                maker -> maker.valid(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-03-01T00:00:00Z")));
        VerificationRequest request = request(ROOT, HOST, leaf, ISSUING);

        for (Client client : Clients.ALL) {
            boolean browser = Set.of("apple", "chrome").contains(client.id());
            assertThat(client.answer(request, false).accepts()).as(client.id()).isTrue();
            assertThat(client.answer(request, true).accepts()).as(client.id()).isEqualTo(!browser);
        }
    }

    @Test
    void gnutls_has_no_second_thoughts_about_an_issuer() {
        TestAuthority expired = ROOT.intermediate(
                "Issuing",
                ISSUING.key(),
                maker -> maker.valid(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2021-01-01T00:00:00Z")));

        assertThat(refusing(ROOT, HOST, ISSUING.leaf(), expired, ISSUING)).containsExactly("gnutls");
    }

    @Test
    void a_refusal_has_the_name_that_the_client_gives_it() {
        ClientAnswer answer =
                Clients.named("go").get(0).answer(request(ROOT, "mail.internal", ISSUING.leaf(), ISSUING), false);

        assertThat(answer.accepts()).isFalse();
        assertThat(answer.word()).isEqualTo("x509.HostnameError");
    }

    private static CertificateMaker named(CertificateMaker maker, String host) {
        return maker.extension(SubjectAlternativeName.extension(List.of(new GeneralName.Dns(host)), false));
    }

    private static Set<String> refusing(TestAuthority root, String host, Certificate leaf, TestAuthority... sent) {
        Set<String> refusing = new TreeSet<>();
        Clients.ALL.stream()
                .filter(client ->
                        !client.answer(request(root, host, leaf, sent), false).accepts())
                .forEach(client -> refusing.add(client.id()));
        return refusing;
    }

    private static Set<String> accepting(TestAuthority root, String host, Certificate leaf, TestAuthority... sent) {
        Set<String> accepting = new TreeSet<>();
        Clients.ALL.forEach(client -> accepting.add(client.id()));
        accepting.removeAll(refusing(root, host, leaf, sent));
        return accepting;
    }

    private static VerificationRequest request(
            TestAuthority root, String host, Certificate leaf, TestAuthority... sent) {
        return VerificationRequest.of(leaf, TestAuthority.NOW)
                .trusting(root.certificate())
                .intermediates(
                        List.of(sent).stream().map(TestAuthority::certificate).toList())
                .purpose(Purpose.SERVER_AUTH)
                .name(GeneralName.parse(host))
                .build();
    }
}
