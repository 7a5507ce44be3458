package dev.signet.core.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.problem.SignetException;
import java.io.IOException;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.OtherName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GeneralNameTest {
    @ParameterizedTest
    @CsvSource({
        "db.internal, dns:db.internal",
        "DNS:DB.Internal., dns:db.internal",
        "*.internal.example, dns:*.internal.example",
        "dns:192-0-2-7.example, dns:192-0-2-7.example",
        "192.0.2.7, ip:192.0.2.7",
        "::1, ip:::1",
        "dead:beef::1, ip:dead:beef::1",
        "IP:2001:DB8::7, ip:2001:db8::7",
        "ops@example.org, email:ops@example.org",
        "email:Ops@Example.ORG, email:Ops@example.org",
        "spiffe://example.org/web, uri:spiffe://example.org/web",
        "uri:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6, uri:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
        "https://user@example.org:8443/a?b#c, uri:https://user@example.org:8443/a?b#c",
        "'dirname:/O=Example/CN=db', 'dirname:O=Example, CN=db'",
        "bücher.example, dns:xn--bcher-kva.example",
    })
    void names_are_read_as_people_write_them_and_printed_so_that_they_read_the_same(String text, String printed) {
        GeneralName name = GeneralName.parse(text);
        assertThat(name.text()).isEqualTo(printed);
        assertThat(GeneralName.parse(name.text())).isEqualTo(name);
        assertThat(GeneralName.parse(DerNode.parse(name.encoded()))).isEqualTo(name);
    }

    @Test
    void names_are_encoded_as_bouncy_castle_encodes_them() throws IOException {
        assertThat(GeneralName.parse("db.internal").encoded())
                .isEqualTo(theirs(org.bouncycastle.asn1.x509.GeneralName.dNSName, "db.internal"));
        assertThat(GeneralName.parse("a@b.example").encoded())
                .isEqualTo(theirs(org.bouncycastle.asn1.x509.GeneralName.rfc822Name, "a@b.example"));
        assertThat(GeneralName.parse("https://b.example/").encoded())
                .isEqualTo(
                        theirs(org.bouncycastle.asn1.x509.GeneralName.uniformResourceIdentifier, "https://b.example/"));
        assertThat(GeneralName.parse("192.0.2.7").encoded())
                .isEqualTo(theirs(org.bouncycastle.asn1.x509.GeneralName.iPAddress, "192.0.2.7"));
        assertThat(GeneralName.parse("2001:db8::7").encoded())
                .isEqualTo(theirs(org.bouncycastle.asn1.x509.GeneralName.iPAddress, "2001:db8::7"));
        assertThat(new GeneralName.Ip(IpAddress.parseSubnet("10.0.0.0/8").orElseThrow()).encoded())
                .isEqualTo(theirs(org.bouncycastle.asn1.x509.GeneralName.iPAddress, "10.0.0.0/8"));
        assertThat(GeneralName.parse("dirname:O=Example,CN=db").encoded())
                .isEqualTo(new org.bouncycastle.asn1.x509.GeneralName(new X500Name(BCStyle.INSTANCE, "O=Example,CN=db"))
                        .getEncoded());
    }

    private static byte[] theirs(int tag, String name) throws IOException {
        return new org.bouncycastle.asn1.x509.GeneralName(tag, name).getEncoded();
    }

    @Test
    void other_forms_are_carried_along_to_the_byte() throws IOException {
        byte[] otherName = new org.bouncycastle.asn1.x509.GeneralName(
                        org.bouncycastle.asn1.x509.GeneralName.otherName,
                        new OtherName(
                                new ASN1ObjectIdentifier("1.3.6.1.4.1.311.20.2.3"), new DERUTF8String("user@example")))
                .getEncoded();
        byte[] registered = theirs(org.bouncycastle.asn1.x509.GeneralName.registeredID, "1.2.3.4");
        for (byte[] der : new byte[][] {otherName, registered}) {
            GeneralName name = GeneralName.parse(DerNode.parse(der));
            assertThat(name.kind()).isEqualTo(NameKind.OTHER);
            assertThat(name.encoded()).isEqualTo(der);
            assertThat(name.value()).isEqualTo(HexFormat.of().formatHex(der));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "020105",
                "0c0161",
                "a203160161",
                "a103160161",
                "89020101",
                "8400",
                "a400",
                "a4020500",
                "c20161",
                "7f220161"
            })
    void what_is_no_form_of_general_name_is_refused(String der) {
        DerNode node = DerNode.parse(HexFormat.of().parseHex(der));
        assertThatThrownBy(() -> GeneralName.parse(node)).isInstanceOf(DerException.class);
    }

    @Test
    void what_stands_in_a_certificate_is_read_as_it_stands_there() {
        assertThat(GeneralName.parse(DerNode.parse(HexFormat.of().parseHex("820461002fe4"))))
                .isEqualTo(new GeneralName.Dns("a\u0000/\u00e4"));
        assertThat(new GeneralName.Dns("a\u0000/\u00e4").encoded())
                .isEqualTo(HexFormat.of().parseHex("820461002fe4"));
        assertThat(GeneralName.parse(DerNode.parse(HexFormat.of().parseHex("8700")))
                        .value())
                .isEqualTo("#");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dns:",
                "ip:",
                "email:",
                "uri:",
                "ip:localhost",
                "ip:1.2.3.4/8",
                "email:x",
                "uri:x",
                "dns:a b",
                "other:00",
                "mailto:a@example.org",
                "a@",
                "@b.example",
                "https://",
                "https:///x",
                "dirname:x",
                "dns:a@b",
                "1.2.3.4.5",
                "1.2.3"
            })
    void what_is_no_name_is_refused(String text) {
        assertThatThrownBy(() -> GeneralName.parse(text)).isInstanceOf(SignetException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, localhost",
        "DB.INTERNAL, db.internal",
        "db.internal., db.internal",
        "_acme-challenge.example, _acme-challenge.example",
        "my_service.internal, my_service.internal",
        "a--b.example, a--b.example",
        "xn--bcher-kva.example, xn--bcher-kva.example",
        "BÜCHER.example, xn--bcher-kva.example",
        "bücher。example, xn--bcher-kva.example",
        "*.bücher.example, *.xn--bcher-kva.example",
        "*.a.b, *.a.b",
        "1.example, 1.example",
        "3com.example, 3com.example",
    })
    void host_names_are_written_in_one_form(String text, String canonical) {
        assertThat(DnsNames.canonical(text)).isEqualTo(canonical);
        assertThat(DnsNames.canonical(canonical)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "'', is empty",
        "'.', is empty",
        "'..', empty label",
        "a..b, empty label",
        ".a, empty label",
        "a.., empty label",
        "'a b', cannot stand",
        "a/b, cannot stand",
        "a:1, cannot stand",
        "-a.example, hyphen",
        "a-.example, hyphen",
        "*, wildcard can only be",
        "*.example, wildcard directly under a top-level name",
        "a.*.example, wildcard can only be",
        "a*.example, wildcard can only be",
        "**.a.example, wildcard can only be",
        "*.*.example, wildcard can only be",
        "1.2.3.4, last label is a number",
        "example.1, last label is a number",
        "'a\u0000b', cannot stand",
        "'aü\u0000b', IDNA",
        "'a\u200bü b', IDNA",
    })
    void what_is_no_host_name_is_refused_with_a_reason(String text, String reason) {
        assertThatThrownBy(() -> DnsNames.canonical(text))
                .isInstanceOf(SignetException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void labels_and_names_have_a_length() {
        String label = "a".repeat(63);
        assertThat(DnsNames.canonical(label + ".example")).hasSize(71);
        assertThatThrownBy(() -> DnsNames.canonical("a" + label + ".example")).hasMessageContaining("longer than 63");
        String longest = (label + ".").repeat(3) + "a".repeat(61);
        assertThat(DnsNames.canonical(longest)).hasSize(253);
        assertThatThrownBy(() -> DnsNames.canonical(longest + "a")).hasMessageContaining("longer than 253");
        assertThatThrownBy(() -> DnsNames.canonical("*." + longest.substring(1)))
                .hasMessageContaining("longer than 253");
        assertThatThrownBy(() -> DnsNames.canonical("ü".repeat(60))).isInstanceOf(SignetException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "db.internal, internal, true",
        "db.internal, .internal, true",
        "internal, internal, true",
        "internal, .internal, false",
        "dbinternal, internal, false",
        "DB.Internal, iNTERNAL, true",
        "db.internal, '', true",
        "internal, db.internal, false",
    })
    void a_host_lies_under_a_domain_by_whole_labels(String name, String base, boolean within) {
        assertThat(DnsNames.isWithin(name, base)).isEqualTo(within);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ops@example.org", "a.b+c_d-e@mail.example.org", "!#$%&'*/=?^`{|}~@a.example", "a@localhost"})
    void addresses_of_the_plain_sort_are_accepted(String address) {
        assertThat(EmailAddresses.checked(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ops",
                "@example.org",
                "ops@",
                "a@b@example.org",
                ".a@example.org",
                "a.@example.org",
                "a..b@example.org",
                "a b@example.org",
                "\"a b\"@example.org",
                "ü@example.org",
                "a@*.example.org",
                "a@[192.0.2.7]",
                "a@192.0.2.7",
                "<a@example.org>",
                "a,b@example.org",
                "a\n@example.org"
            })
    void other_addresses_are_refused(String address) {
        assertThatThrownBy(() -> EmailAddresses.checked(address)).isInstanceOf(SignetException.class);
    }

    @Test
    void the_local_part_of_an_address_has_a_length_and_its_host_is_written_in_one_form() {
        assertThat(EmailAddresses.checked("A".repeat(64) + "@Bücher.Example"))
                .isEqualTo("A".repeat(64) + "@xn--bcher-kva.example");
        assertThatThrownBy(() -> EmailAddresses.checked("a".repeat(65) + "@example.org"))
                .isInstanceOf(SignetException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org", "https://example.org:443/a%20b?c=d&e#f", "https://192.0.2.7/",
                        "https://[2001:db8::7]:1/",
                "ldap://user:pw@dir.internal/cn=x", "urn:oid:1.2.3", "mailto:a@example.org", "spiffe://example.org",
                "spiffe://my_domain-1.example/ns/prod/sa/Web.1", "tag:example.org,2026:x", "https://localhost/"
            })
    void uris_with_a_proper_host_or_none_are_accepted_as_they_are(String uri) {
        assertThat(Uris.checked(uri)).isEqualTo(uri);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "/path",
                "//example.org/",
                "https:",
                "https://",
                "https:///x",
                "https://:443/",
                "https://user@/",
                "https://a b/",
                "https://exämple.org/",
                "https://example.org/ä",
                "https://*.example.org/",
                "https://-a.example/",
                "https://example.org:port/",
                "https://[192.0.2.7]/",
                "https://[::1/",
                "https://[fe80::1%25eth0]/",
                "https://1.2.3/",
                "https://a..b/",
                "https://exam\nple.org/",
                "https://a\u0000b/",
                "1https://example.org/"
            })
    void other_uris_are_refused(String uri) {
        assertThatThrownBy(() -> Uris.checked(uri)).isInstanceOf(SignetException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spiffe:example.org",
                "spiffe:///x",
                "SPIFFE://example.org/x",
                "spiffe://Example.org/x",
                "spiffe://example.org/",
                "spiffe://example.org/a/",
                "spiffe://example.org//a",
                "spiffe://example.org/./a",
                "spiffe://example.org/..",
                "spiffe://example.org:80/a",
                "spiffe://user@example.org/a",
                "spiffe://example.org/a?b",
                "spiffe://example.org/a#b",
                "spiffe://example.org/a%20b"
            })
    void a_uri_of_the_scheme_spiffe_is_a_spiffe_id(String uri) {
        assertThatThrownBy(() -> Uris.checked(uri)).isInstanceOf(SignetException.class);
    }

    @Test
    void a_spiffe_id_has_a_length() {
        String longest = "spiffe://example.org/" + "a".repeat(2048 - 21);
        assertThat(Uris.checked(longest)).hasSize(2048);
        assertThatThrownBy(() -> Uris.checked(longest + "a")).hasMessageContaining("at most 2048");
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org, example.org",
        "https://user@example.org:80/a@b, example.org",
        "https://example.org?x@y, example.org",
        "https://a@b@c/, c",
        "https://192.0.2.7/, none",
        "https://[::1]:80/, none",
        "https://[::1, none",
        "urn:x, none",
        "://x, none",
        "https://, none",
        "https://:80, none",
        "'', none",
    })
    void the_host_of_a_uri_is_what_its_authority_names(String uri, String host) {
        assertThat(Uris.host(uri).orElse("none")).isEqualTo(host);
    }
}
