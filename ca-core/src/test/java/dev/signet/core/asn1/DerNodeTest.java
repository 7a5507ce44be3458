package dev.signet.core.asn1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DerNodeTest {
    @Test
    void an_element_knows_where_it_stands() {
        DerNode outer = parse("3006020105040100");
        DerNode octets = outer.children().get(1);
        assertThat(octets.identifier()).isEqualTo(Tag.OCTET_STRING);
        assertThat(octets.offset()).isEqualTo(5);
        assertThat(octets.contentOffset()).isEqualTo(7);
        assertThat(octets.contentLength()).isEqualTo(1);
        assertThat(octets.end()).isEqualTo(8);
        assertThat(octets.constructed()).isFalse();
        assertThat(outer.constructed()).isTrue();
        assertThat(octets.encoded()).isEqualTo(hex("040100"));
    }

    @Test
    void what_is_returned_is_a_copy() {
        byte[] der = hex("040101");
        DerNode node = DerNode.parse(der);
        node.content()[0] = 9;
        node.encoded()[0] = 9;
        assertThat(der).isEqualTo(hex("040101"));
    }

    @ParameterizedTest
    @CsvSource({
        "0401ff,           true",
        "048101ff,         false",
        "04820001ff,       false",
        "0480ff0000,       malformed",
        "2480 0401ff 0000, false",
        "0400,             true",
    })
    void lengths_that_der_does_not_allow_are_told_apart(String encoding, String strict) {
        if (strict.equals("malformed")) {
            assertThatThrownBy(() -> parse(encoding)).isInstanceOf(DerException.class);
        } else {
            assertThat(parse(encoding).strictLength()).isEqualTo(Boolean.valueOf(strict));
        }
    }

    @Test
    void a_length_of_128_takes_two_octets() {
        assertThat(DerNode.parse(Der.octetString(new byte[128])).strictLength()).isTrue();
        assertThat(Der.octetString(new byte[128])).startsWith(0x04, 0x81, 0x80);
        assertThat(Der.octetString(new byte[127])).startsWith(0x04, 0x7f);
        assertThat(Der.octetString(new byte[255])).startsWith(0x04, 0x81, 0xff);
        assertThat(Der.octetString(new byte[256])).startsWith(0x04, 0x82, 0x01, 0x00);
        assertThat(Der.octetString(new byte[65_536])).startsWith(0x04, 0x83, 0x01, 0x00, 0x00);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "04",
                "0401",
                "0481",
                "048100 00",
                "0482ffff",
                "0484ffffffff",
                "0484 7fffffff 00",
                "0484 80000000 00",
                "0485 0100000000 00",
                "0488 7fffffffffffffff 00",
                "04ff 00",
                "0400 00",
                "3003 020105 00",
                "1f",
                "1f80",
                "1f81",
                "1fffffffffff7f00",
                "3080",
                "3080 00",
                "3080 0000 00",
                "3080 0201",
                "3080 020105",
                "3080 3080 0000",
                "0280 0000",
            })
    void damaged_encodings_are_refused(String encoding) {
        assertThatThrownBy(() -> parse(encoding)).isInstanceOf(DerException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1f1f00, 31, 0",
        "5f8a0000, 1280, 1",
        "9f87ffffff7f00, 2147483647, 2",
        "ff1f00, 31, 3",
        "df0100, 1, 3",
    })
    void tags_of_several_octets_have_a_number_and_a_class(String encoding, int number, int tagClass) {
        DerNode node = parse(encoding);
        assertThat(node.tagNumber()).isEqualTo(number);
        assertThat(node.tagClass()).isEqualTo(tagClass);
    }

    @Test
    void a_tag_of_several_octets_is_never_taken_for_one_of_ours() {
        DerNode node = parse("1f0400");
        assertThat(node.tagNumber()).isEqualTo(Tag.OCTET_STRING);
        assertThat(node.is(Tag.OCTET_STRING)).isFalse();
    }

    @Test
    void an_indefinite_length_ends_at_its_own_marker() {
        DerNode outer = parse("3080 3080 020105 0000 04020000 0000");
        List<DerNode> children = outer.children();
        assertThat(children).hasSize(2);
        assertThat(children.get(0).children().get(0).integer()).isEqualTo(5);
        assertThat(children.get(1).content()).isEqualTo(new byte[2]);
        assertThat(outer.end()).isEqualTo(15);
        assertThat(outer.contentLength()).isEqualTo(11);
    }

    @Test
    void an_indefinite_length_cannot_reach_out_of_a_definite_one() {
        assertThatThrownBy(() -> parse("3006 3080 020105 30 0000").children()).isInstanceOf(DerException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "020100, 0",
        "02017f, 127",
        "02020080, 128",
        "0201ff, -1",
        "020180, -128",
        "0202ff7f, -129",
        "020900ffffffffffffffff, 18446744073709551615",
    })
    void integers_are_read_and_written(String encoding, BigInteger value) {
        assertThat(parse(encoding).integer()).isEqualTo(value);
        assertThat(Der.integer(value)).isEqualTo(hex(encoding));
    }

    @ParameterizedTest
    @CsvSource({"02020000, 0", "0202007f, 127", "0202ff80, -128", "0203ffffff, -1"})
    void superfluous_octets_of_an_integer_are_read_over(String encoding, BigInteger value) {
        assertThat(parse(encoding).integer()).isEqualTo(value);
    }

    @Test
    void an_integer_without_content_is_refused() {
        assertThatThrownBy(() -> parse("0200").integer()).isInstanceOf(DerException.class);
    }

    @ParameterizedTest
    @CsvSource({"02047fffffff, 2147483647", "020480000000, -2147483648"})
    void small_integers_have_32_bits(String encoding, int value) {
        assertThat(parse(encoding).smallInteger()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"02050080000000", "0205ff7fffffff", "020900ffffffffffffffff"})
    void larger_integers_are_no_small_ones(String encoding) {
        assertThatThrownBy(() -> parse(encoding).smallInteger())
                .isInstanceOf(DerException.class)
                .hasMessageContaining("bits where a small one is expected");
    }

    @ParameterizedTest
    @CsvSource({"0101ff, true", "010101, true", "010100, false"})
    void a_boolean_is_true_unless_it_is_zero(String encoding, boolean value) {
        assertThat(parse(encoding).bool()).isEqualTo(value);
    }

    @Test
    void a_boolean_has_one_octet() {
        assertThatThrownBy(() -> parse("0100").bool()).isInstanceOf(DerException.class);
        assertThatThrownBy(() -> parse("01020000").bool()).isInstanceOf(DerException.class);
    }

    @ParameterizedTest
    @CsvSource({"030100, ''", "030200ff, ff", "030204ff, f0", "030207ff, 80", "03030180ff, 80fe"})
    void unused_bits_read_as_zero(String encoding, String octets) {
        assertThat(parse(encoding).bitString()).isEqualTo(hex(octets));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0300", "030101", "030208ff", "0302ffff"})
    void a_wrong_number_of_unused_bits_is_refused(String encoding) {
        assertThatThrownBy(() -> parse(encoding).bitString()).isInstanceOf(DerException.class);
        assertThatThrownBy(() -> parse(encoding).wholeOctets()).isInstanceOf(DerException.class);
    }

    @Test
    void octets_in_a_bit_string_have_no_unused_bits() {
        assertThat(parse("030200ff").wholeOctets()).isEqualTo(hex("ff"));
        assertThatThrownBy(() -> parse("030201fe").wholeOctets())
                .isInstanceOf(DerException.class)
                .hasMessageContaining("unused bits");
    }

    @Test
    void an_unexpected_element_is_named_with_its_place() {
        DerReader reader = parse("3006020105040100").reader();
        assertThatThrownBy(() -> reader.next(Tag.SEQUENCE, "validity"))
                .isInstanceOf(DerException.class)
                .hasMessage("validity: tag 0x30 expected, 0x2 found")
                .extracting(exception -> ((DerException) exception).offset())
                .isEqualTo(2);
    }

    @Test
    void a_reader_hands_out_elements_in_order_and_says_what_is_missing() {
        DerReader reader = parse("3006020105040100").reader(Tag.SEQUENCE, "outer");
        assertThat(reader.nextIs(Tag.INTEGER)).isTrue();
        assertThat(reader.nextIf(Tag.OCTET_STRING)).isEmpty();
        assertThat(reader.nextIf(Tag.INTEGER)).isPresent();
        assertThatThrownBy(reader::end).isInstanceOf(DerException.class).hasMessageContaining("tag 0x4");
        assertThat(reader.next().is(Tag.OCTET_STRING)).isTrue();
        assertThat(reader.hasNext()).isFalse();
        assertThat(reader.nextIs(Tag.OCTET_STRING)).isFalse();
        reader.end();
        assertThatThrownBy(() -> reader.next(Tag.INTEGER, "version")).hasMessage("version is missing");
        assertThatThrownBy(reader::next).isInstanceOf(DerException.class);
    }

    @Test
    void an_explicit_tag_holds_one_element() {
        assertThat(parse("a003020105").only().integer()).isEqualTo(5);
        assertThatThrownBy(() -> parse("a000").only()).isInstanceOf(DerException.class);
        assertThatThrownBy(() -> parse("a006020105020105").only()).isInstanceOf(DerException.class);
    }

    @Test
    void content_cannot_be_read_past_its_end() {
        DerNode node = parse("3006 040101 040102").children().get(0);
        assertThat(node.contentByte(0)).isEqualTo(1);
        assertThatThrownBy(() -> node.contentByte(1)).isInstanceOf(DerException.class);
        assertThatThrownBy(() -> node.contentByte(-1)).isInstanceOf(DerException.class);
    }

    private static DerNode parse(String hex) {
        return DerNode.parse(hex(hex));
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
