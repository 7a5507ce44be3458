package dev.signet.core.asn1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.testing.Samples;
import dev.signet.core.testing.Seeds;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** Encodings that are made to hurt: each is read or refused in work that grows with its length, and nothing else happens. */
final class HostileEncodingTest {
    private static final int LARGE = 1_000_000;

    @Test
    void elements_nested_a_million_deep_cost_no_stack() {
        byte[] nested = nested(1_000_000, 5);
        DerNode node = DerNode.parse(nested);
        int depth = 0;
        while (node.contentLength() > 0) {
            node = node.only();
            depth++;
        }
        assertThat(depth).isEqualTo(1_000_000);
    }

    private static byte[] nested(int depth, int lengthOctets) {
        byte[] bytes = new byte[depth * (1 + lengthOctets) + 2];
        int at = bytes.length - 2;
        bytes[at] = 0x30;
        while (at > 0) {
            int inner = bytes.length - at;
            at -= 1 + lengthOctets;
            bytes[at] = 0x30;
            bytes[at + 1] = (byte) (0x80 | lengthOctets - 1);
            for (int i = 0; i < lengthOctets - 1; i++) {
                bytes[at + 1 + lengthOctets - 1 - i] = (byte) (inner >>> 8 * i);
            }
        }
        return bytes;
    }

    @Test
    void indefinite_lengths_nested_too_deep_are_refused() {
        byte[] bytes = new byte[LARGE];
        for (int i = 0; i < LARGE; i += 2) {
            bytes[i] = 0x30;
            bytes[i + 1] = (byte) 0x80;
        }
        assertThatThrownBy(() -> DerNode.parse(bytes))
                .isInstanceOf(DerException.class)
                .hasMessageContaining("nested too deep");
    }

    @Test
    void thirty_two_levels_of_indefinite_length_are_read_and_one_more_is_not() {
        assertThat(DerNode.parse(indefinite(32)).children()).hasSize(1);
        assertThatThrownBy(() -> DerNode.parse(indefinite(33))).isInstanceOf(DerException.class);
    }

    private static byte[] indefinite(int levels) {
        return HexFormat.of().parseHex("3080".repeat(levels) + "0000".repeat(levels));
    }

    @Test
    void walking_through_nested_indefinite_lengths_stays_within_a_multiple_of_their_number() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] inner = indefinite(31);
        out.writeBytes(new byte[] {0x30, (byte) 0x80});
        while (out.size() < LARGE) {
            out.writeBytes(inner);
        }
        out.writeBytes(new byte[2]);
        assertThat(elements(DerNode.parse(out.toByteArray()))).isGreaterThan(LARGE / 5);
    }

    private static int elements(DerNode node) {
        int count = 1;
        for (DerReader reader = node.reader(); reader.hasNext(); ) {
            count += elements(reader.next());
        }
        return count;
    }

    @Test
    void many_empty_elements_are_only_many() {
        byte[] content = new byte[LARGE];
        for (int i = 0; i < LARGE; i += 2) {
            content[i] = Tag.NULL;
        }
        assertThat(DerNode.parse(Der.sequence(content)).children()).hasSize(LARGE / 2);
        byte[] indefinite = new byte[LARGE + 4];
        System.arraycopy(content, 0, indefinite, 2, LARGE);
        indefinite[0] = 0x30;
        indefinite[1] = (byte) 0x80;
        assertThat(DerNode.parse(indefinite).children()).hasSize(LARGE / 2);
    }

    @Test
    void a_tag_number_of_endless_zeros_is_read_over_once() {
        byte[] bytes = new byte[LARGE];
        Arrays.fill(bytes, (byte) 0x80);
        bytes[0] = 0x1f;
        assertThatThrownBy(() -> DerNode.parse(bytes)).isInstanceOf(DerException.class);
    }

    @Test
    void an_element_never_reaches_out_of_the_one_around_it() {
        byte[] bytes = HexFormat.of().parseHex("300430047f7f7f7f");
        assertThatThrownBy(() -> DerNode.parse(bytes)).isInstanceOf(DerException.class);
        DerNode inner = DerNode.parseAt(bytes, 0, 6);
        assertThatThrownBy(inner::children).isInstanceOf(DerException.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @ArgumentsSource(Seeds.class)
    void random_octets_are_read_or_refused(long seed) {
        Samples samples = new Samples(seed);
        for (int i = 0; i < 4_000; i++) {
            byte[] octets = samples.octets(samples.below(40));
            if (octets.length > 2 && samples.oneIn(2)) {
                octets[0] = (byte) (int) samples.oneOf(0x30, 0x31, 0xa0, 0x02, 0x03, 0x06, 0x17, 0x18, 0x1f);
                octets[1] = (byte) (int) samples.oneOf(0x80, 0x81, 0x82, octets.length - 2);
            }
            try {
                exercise(DerNode.parseAt(octets, 0, octets.length), 0);
            } catch (DerException refused) {
                assertThat(refused.offset()).isBetween(0, octets.length);
            }
        }
    }

    private static void exercise(DerNode node, int depth) {
        assertThat(node.offset()).isLessThan(node.contentOffset());
        assertThat(node.contentOffset() + node.contentLength()).isLessThanOrEqualTo(node.end());
        attempt(node::integer);
        attempt(node::smallInteger);
        attempt(node::bool);
        attempt(node::oid);
        attempt(() -> node.oid().dotted());
        attempt(node::bitString);
        attempt(node::wholeOctets);
        attempt(node::time);
        attempt(node::only);
        attempt(node::latin1);
        if (node.constructed() && depth < 20) {
            for (DerReader reader = node.reader(); reader.hasNext(); ) {
                exercise(reader.next(), depth + 1);
            }
        }
    }

    private static void attempt(Reading reading) {
        try {
            assertThat(reading.read()).isNotNull();
        } catch (DerException refused) {
            assertThat(refused.getMessage()).isNotEmpty();
        }
    }

    private interface Reading {
        Object read();
    }
}
