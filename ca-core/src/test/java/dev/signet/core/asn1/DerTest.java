package dev.signet.core.asn1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.testing.Samples;
import dev.signet.core.testing.Seeds;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DerTest {
    @ParameterizedTest(name = "seed {0}")
    @ArgumentsSource(Seeds.class)
    void what_is_written_is_der_to_bouncy_castle_and_reads_the_same(long seed) throws IOException {
        Samples samples = new Samples(seed);
        for (int i = 0; i < 500; i++) {
            byte[] der = element(samples, 0);
            assertThat(ASN1Primitive.fromByteArray(der).getEncoded(ASN1Encoding.DER))
                    .as(HexFormat.of().formatHex(der))
                    .isEqualTo(der);
            assertThat(rewritten(DerNode.parse(der))).isEqualTo(der);
        }
    }

    private static byte[] element(Samples samples, int depth) {
        return switch (samples.below(depth > 5 ? 8 : 11)) {
            case 0 -> Der.integer(samples.integer(300));
            case 1 -> Der.octetString(samples.octets(samples.oneOf(0, 1, 127, 128, 255, 256, 70_000)));
            case 2 -> Der.bitString(samples.octets(samples.below(300)));
            case 3 -> Der.bool(samples.oneIn(2));
            case 4 -> Der.nul();
            case 5 -> Der.oid(Oid.of("2." + samples.integer(80).abs()));
            case 6 -> Der.utf8String(samples.text(20, "aé€😀 "));
            case 7 -> Der.namedBits(samples.below(1 << 16));
            case 8 -> Der.explicit(samples.below(31), element(samples, depth + 1));
            case 9 -> Der.setOf(elements(samples, depth));
            default -> Der.sequence(elements(samples, depth));
        };
    }

    private static List<byte[]> elements(Samples samples, int depth) {
        List<byte[]> elements = new ArrayList<>();
        for (int i = samples.below(6); i > 0; i--) {
            elements.add(element(samples, depth + 1));
        }
        return elements;
    }

    /** Takes an element apart and writes it again from what the reader said. */
    private static byte[] rewritten(DerNode node) {
        assertThat(node.strictLength()).isTrue();
        if (node.constructed()) {
            return Der.element(
                    node.identifier(),
                    node.children().stream().map(DerTest::rewritten).toArray(byte[][]::new));
        }
        return switch (node.identifier()) {
            case Tag.INTEGER -> Der.integer(node.integer());
            case Tag.OBJECT_IDENTIFIER -> Der.oid(node.oid());
            case Tag.BOOLEAN -> Der.bool(node.bool());
            default -> Der.element(node.identifier(), node.content());
        };
    }

    @ParameterizedTest(name = "seed {0}")
    @ArgumentsSource(Seeds.class)
    void integers_are_written_as_bouncy_castle_writes_them(long seed) throws IOException {
        Samples samples = new Samples(seed);
        for (int i = 0; i < 2000; i++) {
            BigInteger value = samples.integer(600);
            assertThat(Der.integer(value)).isEqualTo(new ASN1Integer(value).getEncoded());
            assertThat(DerNode.parse(Der.integer(value)).integer()).isEqualTo(value);
        }
        assertThat(Der.integer(Long.MIN_VALUE))
                .isEqualTo(new ASN1Integer(BigInteger.valueOf(Long.MIN_VALUE)).getEncoded());
    }

    @ParameterizedTest(name = "seed {0}")
    @ArgumentsSource(Seeds.class)
    void a_set_is_sorted_as_bouncy_castle_sorts_it(long seed) throws IOException {
        Samples samples = new Samples(seed);
        for (int i = 0; i < 200; i++) {
            List<byte[]> ours = new ArrayList<>();
            List<ASN1Encodable> theirs = new ArrayList<>();
            for (int n = samples.below(8); n > 0; n--) {
                byte[] octets = samples.octets(samples.below(3));
                ours.add(Der.octetString(octets));
                theirs.add(new DEROctetString(octets));
            }
            assertThat(Der.setOf(ours)).isEqualTo(new DERSet(theirs.toArray(ASN1Encodable[]::new)).getEncoded());
        }
    }

    @Test
    void named_bits_are_written_as_bouncy_castle_writes_a_key_usage() throws IOException {
        for (int bits = 0; bits < 1 << 9; bits++) {
            int theirs = 0;
            for (int bit = 0; bit < 9; bit++) {
                // Bouncy Castle's masks have bit 0 of the named bits in bit 7 of the first octet.
                theirs |= (bits >> bit & 1) << (bit < 8 ? 7 - bit : 15);
            }
            assertThat(Der.namedBits(bits)).as("bits %d", bits).isEqualTo(new KeyUsage(theirs).getEncoded());
        }
    }

    @Test
    void the_highest_named_bit_is_the_32nd() {
        assertThat(Der.namedBits(1 << 31)).isEqualTo(HexFormat.of().parseHex("03050000000001"));
        assertThat(Der.namedBits(0)).isEqualTo(HexFormat.of().parseHex("030100"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T09:00:00Z, 170d3236313132313039303030305a",
        "2049-12-31T23:59:59Z, 170d3439313233313233353935395a",
        "2050-01-01T00:00:00Z, 180f32303530303130313030303030305a",
        "1950-01-01T00:00:00Z, 170d3530303130313030303030305a",
        "1949-12-31T23:59:59Z, 180f31393439313233313233353935395a",
        "9999-12-31T23:59:59Z, 180f39393939313233313233353935395a",
        "0000-02-29T00:00:00Z, 180f30303030303232393030303030305a",
        "2024-02-29T12:00:00Z, 170d3234303232393132303030305a",
    })
    void a_moment_is_written_as_rfc_5280_wants_it(Instant instant, String der) {
        assertThat(Der.time(instant)).isEqualTo(HexFormat.of().parseHex(der));
        assertThat(DerNode.parse(Der.time(instant)).time()).isEqualTo(instant);
    }

    @Test
    void parts_of_a_second_are_dropped() {
        assertThat(Der.time(Instant.parse("2026-01-01T00:00:00.999Z")))
                .isEqualTo(Der.time(Instant.parse("2026-01-01T00:00:00Z")));
        assertThat(Der.time(Instant.parse("1969-12-31T23:59:58.001Z")))
                .isEqualTo(Der.time(Instant.parse("1969-12-31T23:59:58Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+10000-01-01T00:00:00Z", "-0001-12-31T23:59:59Z", "+999999999-12-31T23:59:59Z"})
    void years_that_four_digits_cannot_write_are_refused(String instant) {
        assertThatThrownBy(() -> Der.time(Instant.parse(instant)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("year");
    }

    @ParameterizedTest(name = "seed {0}")
    @ArgumentsSource(Seeds.class)
    void times_are_written_and_read_as_bouncy_castle_does(long seed) throws Exception {
        Samples samples = new Samples(seed);
        for (int i = 0; i < 500; i++) {
            long second = samples.below(Integer.MAX_VALUE) * 2L - 1_500_000_000L;
            Instant instant = Instant.ofEpochSecond(second);
            byte[] theirs = new Time(java.util.Date.from(instant)).getEncoded();
            assertThat(Der.time(instant)).as(instant.toString()).isEqualTo(theirs);
            assertThat(DerNode.parse(theirs).time()).isEqualTo(instant);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2611210900Z",
                "261121090000",
                "261121090000+0000",
                "26112109000 Z",
                "261121240000Z",
                "261121090060Z",
                "261121096000Z",
                "261321090000Z",
                "260021090000Z",
                "261100090000Z",
                "260229090000Z",
                "2611210900000Z",
                "-61121090000Z",
                "261121090000z",
                "26112109000\u00b2Z"
            })
    void malformed_utc_times_are_refused(String text) {
        byte[] der = Der.implicit(Tag.UTC_TIME, Der.ia5String(text));
        assertThatThrownBy(() -> DerNode.parse(der).time()).isInstanceOf(DerException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "261121090000Z",
                "20261121090000",
                "20261121090000.5Z",
                "20261121090000+0100",
                "202611210900Z",
                "20261121090000Z ",
                "20261131090000Z",
                "20230229000000Z",
                "+2026112109000Z"
            })
    void malformed_generalized_times_are_refused(String text) {
        byte[] der = Der.implicit(Tag.GENERALIZED_TIME, Der.ia5String(text));
        assertThatThrownBy(() -> DerNode.parse(der).time()).isInstanceOf(DerException.class);
    }

    @Test
    void a_time_of_another_type_is_refused() {
        byte[] der = Der.utf8String("261121090000Z");
        assertThatThrownBy(() -> DerNode.parse(der).time()).isInstanceOf(DerException.class);
    }
}
