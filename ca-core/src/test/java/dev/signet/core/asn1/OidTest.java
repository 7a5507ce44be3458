package dev.signet.core.asn1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.testing.Samples;
import dev.signet.core.testing.Seeds;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OidTest {
    @ParameterizedTest
    @CsvSource({
        "2.5.29.17, 0603551d11",
        "0.0, 060100",
        "0.39, 060127",
        "1.0, 060128",
        "1.39, 06014f",
        "2.0, 060150",
        "2.47, 06017f",
        "2.48, 06028100",
        "2.999.3, 0603883703",
        "1.2.840.113549.1.1.11, 06092a864886f70d01010b",
        "2.25.329800735698586629295641978511506172918, 06146983f09da7ebcfdee0c7a1a7b2c0948cc8f9d776",
    })
    void numbers_and_octets_are_the_same_identifier(String dotted, String der) {
        byte[] expected = HexFormat.of().parseHex(der);
        assertThat(Der.oid(Oid.of(dotted))).isEqualTo(expected);
        assertThat(DerNode.parse(expected).oid().dotted()).isEqualTo(dotted);
        assertThat(DerNode.parse(expected).oid()).isEqualTo(Oid.of(dotted)).hasSameHashCodeAs(Oid.of(dotted));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "1",
                "2",
                "1.",
                ".1",
                "1..2",
                "3.1",
                "1.40",
                "0.40",
                "0.100",
                "01.2",
                "1.02",
                "1.2.",
                "-1.2",
                "1.-2",
                "1.2 ",
                " 1.2",
                "1.+2",
                "2.5.29.x",
                "10.5",
                "1.\u0662",
                "1.2\n"
            })
    void what_is_no_identifier_is_refused(String text) {
        assertThat(Oid.wellFormed(text)).isFalse();
        assertThatThrownBy(() -> Oid.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0600", "0601ff", "060180", "06028001", "06032a8001", "06032a8680", "06022a80"})
    void malformed_octets_are_refused(String der) {
        assertThatThrownBy(() -> DerNode.parse(HexFormat.of().parseHex(der)).oid())
                .isInstanceOf(DerException.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @ArgumentsSource(Seeds.class)
    void reads_and_writes_as_bouncy_castle(long seed) throws IOException {
        Samples samples = new Samples(seed);
        for (int i = 0; i < 2000; i++) {
            String dotted = dotted(samples);
            byte[] theirs = new ASN1ObjectIdentifier(dotted).getEncoded();
            assertThat(Der.oid(Oid.of(dotted))).as(dotted).isEqualTo(theirs);
            assertThat(DerNode.parse(theirs).oid().dotted()).isEqualTo(dotted);
        }
    }

    private static String dotted(Samples samples) {
        int root = samples.below(3);
        StringBuilder dotted = new StringBuilder().append(root).append('.');
        dotted.append(
                root < 2
                        ? BigInteger.valueOf(samples.below(40))
                        : samples.integer(200).abs());
        for (int arcs = samples.below(12); arcs > 0; arcs--) {
            dotted.append('.')
                    .append(samples.integer(samples.oneOf(4, 7, 14, 32, 64, 70, 300))
                            .abs());
        }
        return dotted.toString();
    }

    @ParameterizedTest(name = "seed {0}")
    @ArgumentsSource(Seeds.class)
    void accepts_the_octets_that_bouncy_castle_accepts(long seed) {
        Samples samples = new Samples(seed);
        for (int i = 0; i < 5000; i++) {
            byte[] content = samples.octets(1 + samples.below(12));
            if (samples.oneIn(2)) {
                content[content.length - 1] &= 0x7f;
            }
            byte[] der = Der.element(Tag.OBJECT_IDENTIFIER, content);
            assertThat(ours(der)).as(HexFormat.of().formatHex(der)).isEqualTo(theirs(der));
        }
    }

    private static String ours(byte[] der) {
        try {
            return DerNode.parse(der).oid().dotted();
        } catch (DerException malformed) {
            return "malformed";
        }
    }

    private static String theirs(byte[] der) {
        try {
            return ASN1ObjectIdentifier.getInstance(der).getId();
        } catch (IllegalArgumentException malformed) {
            return "malformed";
        }
    }

    @Test
    void the_longest_identifiers_can_be_read_printed_and_written() {
        byte[] oneNumber = new byte[4096];
        Arrays.fill(oneNumber, (byte) 0xff);
        oneNumber[4095] = 0x7f;
        byte[] twoOctetNumbers = new byte[4096];
        for (int i = 0; i < 4096; i += 2) {
            twoOctetNumbers[i] = (byte) 0xff;
            twoOctetNumbers[i + 1] = 0x7f;
        }
        byte[] oneOctetNumbers = new byte[4096];
        Arrays.fill(oneOctetNumbers, (byte) 0x7f);
        for (byte[] content : new byte[][] {oneNumber, twoOctetNumbers, oneOctetNumbers}) {
            byte[] der = Der.element(Tag.OBJECT_IDENTIFIER, content);
            String dotted = DerNode.parse(der).oid().dotted();
            assertThat(Der.oid(Oid.of(dotted))).isEqualTo(der);
        }
    }

    @Test
    void longer_identifiers_are_refused() {
        byte[] content = new byte[4097];
        Arrays.fill(content, (byte) 1);
        DerNode node = DerNode.parse(Der.element(Tag.OBJECT_IDENTIFIER, content));
        assertThatThrownBy(node::oid).isInstanceOf(DerException.class).hasMessageContaining("4097 bytes");
        assertThat(Oid.wellFormed("1.2" + ".1".repeat(4095))).isTrue();
        assertThat(Oid.wellFormed("1.2" + ".1".repeat(4096))).isFalse();
        assertThat(Oid.wellFormed("1.2." + "9".repeat(20_000))).isFalse();
    }

    @Test
    void identifiers_are_ordered_without_contradiction_to_equality() {
        assertThat(Oid.of("2.5.29.15")).isLessThan(Oid.of("2.5.29.17")).isEqualByComparingTo(Oid.of("2.5.29.15"));
        assertThat(Oid.of("2.5.29.15")).isNotEqualTo(Oid.of("2.5.29.17")).isNotEqualTo("2.5.29.15");
    }
}
