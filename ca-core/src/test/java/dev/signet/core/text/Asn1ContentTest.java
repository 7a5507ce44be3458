package dev.signet.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What `openssl asn1parse -strparse` of 3.0 says of the same octets. */
class Asn1ContentTest {
    @ParameterizedTest
    @CsvSource({
        "0402aabb, aabb",
        "2406040178040179, 7879",
        "0303077980, 7980",
        "02020080, 80",
        "0202ff7f, 81",
        "0a017f, 7f",
        "1e020041, 0041",
        "1c0400000041, 00000041",
        "30020500, 30020500",
        "8101ff, 8101ff",
    })
    void a_string_shows_its_content_and_a_structure_its_encoding(String element, String content) {
        assertThat(Asn1Content.read(HexFormat.of().parseHex(element), 0).octets())
                .isEqualTo(HexFormat.of().parseHex(content));
    }

    @ParameterizedTest
    @CsvSource({"0101ff, BOOLEAN", "0500, NULL", "06022a03, OBJECT", "0603818001, OBJECT"})
    void a_sound_element_that_is_no_string_cannot_be_looked_into(String element, String type) {
        assertThat(Asn1Content.read(HexFormat.of().parseHex(element), 0).failure())
                .isEqualTo("Can't parse " + type + " type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0100",
                "01020000",
                "2101ff",
                "050100",
                "2500",
                "0600",
                "060180",
                "06028001",
                "06042a800100",
                "0200",
                "0202007f",
                "0202ff80",
                "0a02007f",
                "0300",
                "030108",
                "24020000",
                "1e0141",
                "1c03000041",
                "1000",
                "0405aa",
            })
    void an_unsound_element_is_told_as_such(String element) {
        assertThat(Asn1Content.read(HexFormat.of().parseHex(element), 0).failure())
                .isEqualTo("Error parsing structure");
    }
}
