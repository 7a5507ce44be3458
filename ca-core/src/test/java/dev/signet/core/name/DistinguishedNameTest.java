package dev.signet.core.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.problem.SignetException;
import dev.signet.core.testing.Samples;
import dev.signet.core.testing.Seeds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DistinguishedNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "O=Example,CN=db.internal",
                "/O=Example/CN=db.internal",
                " O = Example , CN = db.internal ",
                "O=\"Example\",CN=\"db.internal\"",
                "organizationName=Example,2.5.4.3=db.internal",
                "o=Example,cn=db.internal",
                "O=Ex\\61mple,CN=db\\.internal",
            })
    void a_name_can_be_written_in_several_ways(String text) {
        assertThat(DistinguishedName.parse(text)).hasToString("O=Example, CN=db.internal");
    }

    @Test
    void string_types_are_those_that_openssl_chooses() throws IOException {
        DistinguishedName ours = DistinguishedName.parse(
                "/C=DE/ST=Bayern/L=Mü/O=Example/OU=x/CN=y/serialNumber=7/emailAddress=a@example.org/DC=example/UID=u");
        byte[] theirs = new X500NameBuilder()
                .addRDN(BCStyle.C, new DERPrintableString("DE"))
                .addRDN(BCStyle.ST, new DERUTF8String("Bayern"))
                .addRDN(BCStyle.L, new DERUTF8String("Mü"))
                .addRDN(BCStyle.O, new DERUTF8String("Example"))
                .addRDN(BCStyle.OU, new DERUTF8String("x"))
                .addRDN(BCStyle.CN, new DERUTF8String("y"))
                .addRDN(BCStyle.SERIALNUMBER, new DERPrintableString("7"))
                .addRDN(BCStyle.EmailAddress, new DERIA5String("a@example.org"))
                .addRDN(BCStyle.DC, new DERIA5String("example"))
                .addRDN(BCStyle.UID, new DERUTF8String("u"))
                .build()
                .getEncoded();
        assertThat(ours.encoded()).isEqualTo(theirs);
    }

    @Test
    void a_plus_joins_attributes_of_one_set_in_the_order_of_der() {
        DistinguishedName name = DistinguishedName.parse("O=Example+C=DE,CN=x");
        assertThat(name.relativeNames()).hasSize(2);
        assertThat(name.relativeNames().get(0)).hasSize(2);
        DistinguishedName read = DistinguishedName.parse(DerNode.parse(name.encoded()));
        assertThat(read).hasToString("C=DE+O=Example, CN=x").isEqualTo(DistinguishedName.parse("C=DE+O=Example,CN=x"));
    }

    @ParameterizedTest
    @CsvSource({
        "'CN=a\\,b', 'a,b'",
        "'CN=a\\+b', 'a+b'",
        "'CN=a\\\\b', 'a\\b'",
        "'CN=a=b', 'a=b'",
        "'CN=\\ a\\ ', ' a '",
        "'CN=  a  b  ', 'a  b'",
        "'CN=\\4D\\c3\\BC', 'Mü'",
        "'CN=\"a,b+c\"', 'a,b+c'",
        "'CN=\"a\\\"b\"', 'a\"b'",
        "'CN=\" a \"', ' a '",
        "'CN=\\#1', '#1'",
        "'CN=\\\"a', '\"a'",
        "'CN=a\"b', 'a\"b'",
        "'/CN=a\\/b', 'a/b'",
        "'/CN=a,b', 'a,b'",
        "'/CN=\"a\"', '\"a\"'",
        "'/CN=a\\41', 'a41'",
        "'CN=a/b', 'a/b'",
    })
    void special_characters_are_escaped(String text, String value) {
        DistinguishedName name = DistinguishedName.parse(text);
        assertThat(name.values(AttributeType.COMMON_NAME)).containsExactly(value);
    }

    @ParameterizedTest
    @CsvSource({
        "'CN', 'has no equals sign'",
        "'CN=', 'CN cannot be \"\": it is empty'",
        "'CN=a,', ''",
        "'CN=a,,O=b', '\",O\" is no attribute type'",
        "'=a', '\"\" is no attribute type'",
        "'X=a', '\"X\" is no attribute type; known are CN, SN'",
        "'1.2.3.4=a', '\"1.2.3.4\" is no attribute type'",
        "'CN=a+', 'ends after a \"+\"'",
        "'CN=a\\', 'ends with a backslash'",
        "'CN=\"a', 'a quote is not closed'",
        "'CN=\"a\"b', 'after a closing quote there is \"b\"'",
        "'CN=\\FF', 'octets of UTF-8'",
        "'C=Germany', 'two letters'",
        "'C=1A', 'two letters'",
        "'C=ÄÖ', 'cannot stand there'",
        "'emailAddress=ü@example.org', 'ASCII'",
        "'DC=ü', 'ASCII'",
        "'serialNumber=a@b', '\"@\" cannot stand there'",
        "'/CN=a/O', 'has no equals sign'",
    })
    void what_is_no_name_is_refused_with_a_reason(String text, String reason) {
        if (reason.isEmpty()) {
            assertThat(DistinguishedName.parse(text)).hasToString("CN=a");
            return;
        }
        assertThatThrownBy(() -> DistinguishedName.parse(text))
                .isInstanceOf(SignetException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN=a\nb", "CN=a\\0Ab", "CN=\u0000", "CN=a\u0085", "CN=\ud800", "CN=a\\\n"})
    void control_characters_and_half_characters_are_refused(String text) {
        assertThatThrownBy(() -> DistinguishedName.parse(text)).isInstanceOf(SignetException.class);
    }

    @Test
    void a_value_has_the_length_that_rfc_5280_allows_in_characters() {
        assertThat(DistinguishedName.parse("CN=" + "😀".repeat(64)).commonName())
                .isPresent();
        assertThatThrownBy(() -> DistinguishedName.parse("CN=" + "a".repeat(65)))
                .hasMessageContaining("has 65 characters, RFC 5280 appendix A.1 allows 64");
        assertThatThrownBy(() -> DistinguishedName.parse("CN=a,".repeat(2000)))
                .hasMessageContaining("more than 8192 characters");
    }

    @Test
    void the_empty_text_is_the_empty_name() {
        assertThat(DistinguishedName.parse("").isEmpty()).isTrue();
        assertThat(DistinguishedName.parse("").encoded())
                .isEqualTo(HexFormat.of().parseHex("3000"));
        assertThat(DistinguishedName.parse("").commonName()).isEmpty();
    }

    @Test
    void the_most_specific_common_name_is_the_last() {
        assertThat(DistinguishedName.parse("CN=a,O=x,CN=b").commonName()).contains("b");
    }

    @ParameterizedTest(name = "seed {0}")
    @ArgumentsSource(Seeds.class)
    void what_is_printed_reads_the_same(long seed) {
        Samples samples = new Samples(seed);
        for (int i = 0; i < 500; i++) {
            DistinguishedName name = name(samples);
            assertThat(DistinguishedName.parse(name.toString()))
                    .as(name.toString())
                    .isEqualTo(name);
            assertThat(DistinguishedName.parse(DerNode.parse(name.encoded())).encoded())
                    .isEqualTo(name.encoded());
        }
    }

    private static DistinguishedName name(Samples samples) {
        List<List<Attribute>> relativeNames = new ArrayList<>();
        for (int i = samples.below(5); i > 0; i--) {
            List<Attribute> relativeName = new ArrayList<>();
            for (int n = samples.oneIn(4) ? 3 : 1; n > 0; n--) {
                relativeName.add(attribute(samples));
            }
            relativeNames.add(relativeName);
        }
        DistinguishedName name = DistinguishedName.ofSets(relativeNames);
        return DistinguishedName.parse(DerNode.parse(name.encoded()));
    }

    private static Attribute attribute(Samples samples) {
        AttributeType type = samples.oneOf(
                AttributeType.COMMON_NAME,
                AttributeType.ORGANIZATION,
                AttributeType.EMAIL_ADDRESS,
                AttributeType.TITLE);
        String alphabet =
                type == AttributeType.EMAIL_ADDRESS ? "aB ,+\\\"=/#;<>" : "aB ,+\\\"=/#;<>üЖ€😀\u202e\u200f\u00a0";
        return Attribute.of(type, samples.text(8, alphabet) + samples.oneOf("x", " ", "\\", "\""));
    }

    @ParameterizedTest(name = "seed {0}")
    @ArgumentsSource(Seeds.class)
    void reads_what_bouncy_castle_prints_of_a_name(long seed) throws IOException {
        Samples samples = new Samples(seed);
        for (int i = 0; i < 300; i++) {
            X500NameBuilder builder = new X500NameBuilder();
            for (int n = 1 + samples.below(4); n > 0; n--) {
                builder.addRDN(samples.oneOf(BCStyle.CN, BCStyle.O, BCStyle.L), (ASN1Encodable)
                        new DERUTF8String("x" + samples.text(8, "aB,+\\\";<>=üЖ#") + "x"));
            }
            X500Name theirs = builder.build();
            assertThat(DistinguishedName.parse(theirs.toString()).encoded())
                    .as(theirs.toString())
                    .isEqualTo(theirs.getEncoded());
        }
    }

    @Test
    void what_would_fool_a_terminal_is_printed_in_hexadecimal() {
        DistinguishedName name = DistinguishedName.of(
                List.of(new Attribute(AttributeType.COMMON_NAME.oid(), Tag.UTF8_STRING, "a\u001b[2J\u202eb\u0085\n")));
        assertThat(name).hasToString("CN=a\\1B[2J\\E2\\80\\AEb\\C2\\85\\0A");
    }

    @Test
    void a_value_that_is_no_string_is_printed_as_its_der() {
        DistinguishedName name = read(Oid.of("1.2.3.4"), Der.octetString(new byte[] {1, 2}));
        assertThat(name).hasToString("1.2.3.4=#04020102");
        assertThat(name.relativeNames().get(0).get(0).tag()).isEqualTo(Tag.OCTET_STRING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0c02c328", "0c01ff", "0c03eda080", "1e03004100", "1e02d800", "1c0400110000", "1c03000041"})
    void a_damaged_string_is_printed_as_its_der_and_written_again_as_it_was(String der) {
        DistinguishedName name =
                read(AttributeType.COMMON_NAME.oid(), HexFormat.of().parseHex(der));
        assertThat(name).hasToString("CN=#" + der);
        assertThat(DistinguishedName.ofSets(name.relativeNames())).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "0c024dc3bc, 'malformed'",
        "0c034dc3bc, 'Mü'",
        "13024d75, 'Mu'",
        "14024dfc, 'Mü'",
        "16024d75, 'Mu'",
        "1204 31323334, '1234'",
        "1a024d75, 'Mu'",
        "1e04004d00fc, 'Mü'",
        "1e04d83dde00, '😀'",
        "1c080000004d000000fc, 'Mü'",
        "0c03efbfbd, '\ufffd'",
    })
    void strings_of_all_types_are_read(String der, String value) {
        byte[] bytes = HexFormat.of().parseHex(der.replace(" ", ""));
        if (value.equals("malformed")) {
            assertThatThrownBy(() -> read(AttributeType.COMMON_NAME.oid(), bytes))
                    .isInstanceOf(DerException.class);
            return;
        }
        DistinguishedName name = read(AttributeType.COMMON_NAME.oid(), bytes);
        assertThat(name.commonName()).contains(value);
        assertThat(DistinguishedName.ofSets(name.relativeNames())).isEqualTo(name);
        Attribute written = new Attribute(AttributeType.COMMON_NAME.oid(), bytes[0], value);
        assertThat(written).isEqualTo(name.relativeNames().get(0).get(0));
    }

    @Test
    void an_attribute_holds_only_what_its_string_type_can_write() {
        Oid type = AttributeType.COMMON_NAME.oid();
        assertThatThrownBy(() -> new Attribute(type, Tag.PRINTABLE_STRING, "Ж"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Attribute(type, Tag.UTF8_STRING, "\ud800"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Attribute(type, Tag.INTEGER, "1")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'CN=Example', 'CN=eXAMPLE'",
        "'CN=a b', 'CN=\\ \\ a   b\\ '",
        "'CN=Mü', 'CN=MÜ'",
        "'CN=straße', 'CN=STRASSE'",
        "'CN=Ω', 'CN=ω'",
        "'CN=a\u00a0b', 'CN=a b'",
        "'CN=ab', 'CN=a\u00adb'",
        "'CN=ｅxample', 'CN=EXAMPLE'",
        "'CN=ﬁ', 'CN=FI'",
        "'CN=™', 'CN=tm'",
        "'CN=u\u0308', 'CN=Ü'",
        "'CN=𐐀', 'CN=𐐨'",
        "'C=de', 'C=DE'",
        "'O=a+CN=b', 'CN=B+O=A'",
    })
    void case_blanks_and_form_of_characters_do_not_count(String left, String right) {
        DistinguishedName one = DistinguishedName.parse(left);
        DistinguishedName other = DistinguishedName.parse(right);
        assertThat(one.matches(other)).isTrue();
        assertThat(other.matches(one)).isTrue();
        assertThat(one.matchingKey()).isEqualTo(other.matchingKey());
    }

    @ParameterizedTest
    @CsvSource({
        "'CN=a', 'CN=b'",
        "'CN=a', 'O=a'",
        "'CN=ab', 'CN=a b'",
        "'CN=i', 'CN=ı'",
        "'CN=a,O=b', 'O=b,CN=a'",
        "'CN=a', 'CN=a,O=b'",
        "'CN=a,O=b', 'CN=a+O=b'",
        "'CN=a+CN=a', 'CN=a+CN=b'",
        "'CN=a+CN=b', 'CN=a+CN=a'",
        "'CN=a+CN=a', 'CN=a'",
        "'CN=u', 'CN=ü'",
        "'', 'CN=a'",
    })
    void different_names_do_not_match(String left, String right) {
        DistinguishedName one = DistinguishedName.parse(left);
        DistinguishedName other = DistinguishedName.parse(right);
        assertThat(one.matches(other)).isFalse();
        assertThat(other.matches(one)).isFalse();
        assertThat(one.matchingKey()).isNotEqualTo(other.matchingKey());
    }

    @Test
    void string_types_do_not_count() throws IOException {
        DistinguishedName utf8 = DistinguishedName.parse("CN=Mü");
        DistinguishedName bmp = read(AttributeType.COMMON_NAME.oid(), new DERBMPString("MÜ ").getEncoded());
        DistinguishedName teletex = read(
                AttributeType.COMMON_NAME.oid(),
                Der.element(Tag.TELETEX_STRING, "mü".getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(utf8.matches(bmp)).isTrue();
        assertThat(bmp.matches(teletex)).isTrue();
        assertThat(utf8).isNotEqualTo(bmp);
    }

    @Test
    void a_value_that_is_no_string_matches_its_own_bytes_only() {
        Oid type = AttributeType.COMMON_NAME.oid();
        DistinguishedName octets = read(type, Der.octetString(new byte[] {1}));
        DistinguishedName text = DistinguishedName.of(List.of(new Attribute(type, Tag.UTF8_STRING, "#040101")));
        DistinguishedName damaged = read(type, HexFormat.of().parseHex("0c01ff"));
        DistinguishedName damagedOtherwise = read(type, HexFormat.of().parseHex("0c01fe"));
        assertThat(octets.matches(read(type, Der.octetString(new byte[] {1})))).isTrue();
        assertThat(octets.matches(text)).isFalse();
        assertThat(damaged.matches(damagedOtherwise)).isFalse();
        assertThat(damaged.matches(DistinguishedName.parse("CN=\ufffd"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'O=Example,CN=db', '', true",
        "'O=Example,CN=db', 'O=EXAMPLE', true",
        "'O=Example,CN=db', 'O=Example,CN=db', true",
        "'O=Example,CN=db', 'CN=db', false",
        "'O=Example', 'O=Example,CN=db', false",
        "'O=Example+C=DE,CN=db', 'O=Example', false",
        "'O=Example+C=DE,CN=db', 'C=de+O=example', true",
        "'', 'O=Example', false",
    })
    void a_subtree_has_the_names_that_begin_with_its_own(String name, String base, boolean within) {
        assertThat(DistinguishedName.parse(name).isWithin(DistinguishedName.parse(base)))
                .isEqualTo(within);
    }

    @ParameterizedTest(name = "seed {0}")
    @ArgumentsSource(Seeds.class)
    void matching_is_an_equivalence_and_the_key_decides_it(long seed) {
        Samples samples = new Samples(seed);
        List<DistinguishedName> names = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            List<List<Attribute>> sets = new ArrayList<>();
            for (int n = samples.below(3); n > 0; n--) {
                List<Attribute> set = new ArrayList<>();
                for (int a = 1 + samples.below(2); a > 0; a--) {
                    set.add(Attribute.of(
                            samples.oneOf(AttributeType.COMMON_NAME, AttributeType.ORGANIZATION),
                            samples.oneOf("a", "A", " a", "b", "1", "=1")));
                }
                Collections.reverse(set);
                sets.add(set);
            }
            names.add(DistinguishedName.ofSets(sets));
        }
        for (DistinguishedName one : names) {
            for (DistinguishedName other : names) {
                boolean matches = one.matches(other);
                assertThat(other.matches(one)).isEqualTo(matches);
                assertThat(one.matchingKey().equals(other.matchingKey())).isEqualTo(matches);
                assertThat(one.isWithin(other) && other.isWithin(one)).isEqualTo(matches);
            }
        }
    }

    @Test
    void a_set_of_a_thousand_attributes_is_compared_in_work_that_grows_with_its_size() {
        List<Attribute> set = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            set.add(new Attribute(AttributeType.COMMON_NAME.oid(), Tag.UTF8_STRING, "x".repeat(5000) + i));
        }
        List<Attribute> reversed = new ArrayList<>(set);
        Collections.reverse(reversed);
        reversed.set(0, new Attribute(AttributeType.COMMON_NAME.oid(), Tag.UTF8_STRING, "y"));
        assertThat(DistinguishedName.ofSets(List.of(set)).matches(DistinguishedName.ofSets(List.of(reversed))))
                .isFalse();
    }

    @Test
    void a_name_of_too_many_attributes_is_refused() {
        byte[] attribute =
                Der.setOf(List.of(Der.sequence(Der.oid(AttributeType.COMMON_NAME.oid()), Der.utf8String("x"))));
        byte[] name = Der.sequence(Collections.nCopies(1001, attribute));
        assertThatThrownBy(() -> DistinguishedName.parse(DerNode.parse(name)))
                .isInstanceOf(DerException.class)
                .hasMessageContaining("more than 1000 attributes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3100",
                "30023000",
                "30043102 3000",
                "3009 3107 3005 0603550403",
                "300d 310b 3009 0603550403 0c00 0500"
            })
    void malformed_names_are_refused(String der) {
        DerNode node = DerNode.parse(HexFormat.of().parseHex(der.replace(" ", "")));
        assertThatThrownBy(() -> DistinguishedName.parse(node)).isInstanceOf(DerException.class);
    }

    private static DistinguishedName read(Oid type, byte[] value) {
        byte[] name = Der.sequence(Der.setOf(List.of(Der.sequence(Der.oid(type), value))));
        DistinguishedName read = DistinguishedName.parse(DerNode.parse(name));
        assertThat(read.encoded()).isEqualTo(name);
        return read;
    }
}
