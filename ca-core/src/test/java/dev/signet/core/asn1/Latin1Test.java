package dev.signet.core.asn1;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Latin1Test {
    @Test
    void everyOctetIsACharacterAndBack() {
        byte[] octets = new byte[256];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = (byte) i;
        }

        String text = Latin1.text(octets, 0, octets.length);

        assertThat(text).isEqualTo(new String(octets, StandardCharsets.ISO_8859_1));
        assertThat(Latin1.octets(text)).isEqualTo(octets);
    }

    @Test
    void takesThePartThatIsAskedFor() {
        assertThat(Latin1.text(new byte[] {'a', 'b', 'c', 'd'}, 1, 2)).isEqualTo("bc");
    }

    @Test
    void whatIsNoOctetIsNotCutDownToAnother() {
        assertThat(Latin1.octets("a\u0161")).containsExactly('a', '?');
    }
}
