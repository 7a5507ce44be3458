package dev.signet.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.asn1.DerException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The decoder takes the lengths that libcrypto's {@code ASN1_get_object} takes. */
class ShapeDecoderTest {
    private static byte[] octets(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3000", "308100", "308400000000", "30850000000000", "30800000"})
    void reads_an_empty_sequence_whatever_its_length_is_written_as(String hex) {
        Decoded constraints = ShapeDecoder.decode(octets(hex), SimpleExtensionText.BASIC_CONSTRAINTS);

        assertThat(constraints.has(0)).isFalse();
        assertThat(constraints.has(1)).isFalse();
    }

    @Test
    void reads_an_empty_string_at_the_end_whose_length_takes_several_octets() {
        assertThat(ShapeDecoder.decode(octets("04820000"), Shape.OCTET_STRING).octets())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3084000000", "3081", "308400000001", "3080"})
    void refuses_a_length_that_ends_early_or_reaches_beyond_the_end(String hex) {
        assertThatThrownBy(() -> ShapeDecoder.decode(octets(hex), SimpleExtensionText.BASIC_CONSTRAINTS))
                .isInstanceOf(DerException.class);
    }
}
