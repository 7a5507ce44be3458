package dev.signet.core.pem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.testing.Samples;
import dev.signet.core.testing.Seeds;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PemReaderTest {
    private static final String BLOCK = """
            -----BEGIN CERTIFICATE-----
            c2lnbmV0
            -----END CERTIFICATE-----
            """;

    @Test
    void a_block_has_a_label_octets_and_a_line() {
        PemBlock block = only("\n# ours\n" + BLOCK);
        assertThat(block.label()).isEqualTo("CERTIFICATE");
        assertThat(block.bytes()).asString(StandardCharsets.US_ASCII).isEqualTo("signet");
        assertThat(block.headers()).isEmpty();
        assertThat(block.line()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", " \n", "\t \r\n"})
    void lines_end_as_they_like_and_may_have_blanks_before_it(String lineEnd) {
        List<PemBlock> blocks = read((BLOCK + "\n" + BLOCK).replace("\n", lineEnd));
        assertThat(blocks).extracting(PemBlock::line).containsExactly(1, 5);
        assertThat(blocks).allSatisfy(block -> assertThat(block.bytes()).hasSize(6));
    }

    @Test
    void the_last_line_needs_no_line_end() {
        assertThat(only(BLOCK.strip()).bytes()).hasSize(6);
    }

    @Test
    void what_stands_around_blocks_is_passed_over() {
        String file = "subject=CN = x\n-----\n----- BEGIN\nBEGIN CERTIFICATE\n" + BLOCK + "-----END CERTIFICATE-----\n"
                + BLOCK + "\u0000\u00ff text";
        assertThat(read(file)).hasSize(2);
    }

    @Test
    void a_byte_order_mark_in_front_is_passed_over() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
        file.writeBytes(BLOCK.getBytes(StandardCharsets.US_ASCII));
        assertThat(PemReader.looksLikePem(file.toByteArray())).isTrue();
        assertThat(PemReader.readAll(file.toByteArray())).hasSize(1);
    }

    @Test
    void the_base64_may_stand_on_one_line_or_have_one_character_on_each() {
        byte[] octets = new Samples(1).octets(10_000);
        String base64 = Base64.getEncoder().encodeToString(octets);
        String characters = String.join("\n", base64.split(""));
        for (String lines : List.of(base64, characters, "\n\n" + base64 + "\n\n", " " + base64.replace("A", "A \t"))) {
            assertThat(only("-----BEGIN X-----\n" + lines + "\n-----END X-----\n")
                            .bytes())
                    .isEqualTo(octets);
        }
    }

    @Test
    void headers_are_kept_and_are_no_base64() {
        PemBlock block = only("""
                -----BEGIN RSA PRIVATE KEY-----
                Proc-Type: 4,ENCRYPTED
                DEK-Info: AES-256-CBC,00112233445566778899AABBCCDDEEFF

                c2lnbmV0
                -----END RSA PRIVATE KEY-----
                """);
        assertThat(block.headers())
                .containsExactly("Proc-Type: 4,ENCRYPTED", "DEK-Info: AES-256-CBC,00112233445566778899AABBCCDDEEFF");
        assertThat(block.bytes()).hasSize(6);
    }

    @Test
    void an_empty_block_is_empty() {
        assertThat(only("-----BEGIN X-----\n-----END X-----").bytes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'-----BEGIN A-----|c2ln|', '\"BEGIN A\" has no END line', 1",
        "'-----BEGIN A-----|c2ln|-----END A----|', '\"BEGIN A\" has no END line', 1",
        "'x|-----BEGIN A-----|c2ln|-----END B-----|', '\"BEGIN A\" of line 2 is closed by \"END B\"', 4",
        "'-----BEGIN A-----|c2ln|-----BEGIN A-----|c2ln|-----END A-----|', '\"BEGIN A\" has no END line', 1",
        "'-----BEGIN A-----|c2ln|-----END A-----x|', '\"BEGIN A\" has no END line', 1",
        "'-----BEGIN A-----|c2l\u00e4|-----END A-----|', 'the block that begins here is not base64', 1",
        "'-----BEGIN A-----|c2ln|a: b|-----END A-----|', 'the block that begins here is not base64', 1",
    })
    void a_damaged_block_is_an_error_with_its_line(String file, String message, int line) {
        assertThatThrownBy(() -> read(file.replace('|', '\n')))
                .isInstanceOf(PemException.class)
                .hasMessage(message)
                .extracting(exception -> ((PemException) exception).line())
                .isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Y",
                "Yw",
                "YQ=",
                "YQ===",
                "YWI",
                "YWI==",
                "=",
                "==",
                "====",
                "YWJj=",
                "YWJjYQ=",
                "YQ==YQ==",
                "Y=Q=",
                "YQ==Y"
            })
    void base64_with_wrong_padding_is_refused(String base64) {
        assertThatThrownBy(() -> read("-----BEGIN A-----\n" + base64 + "\n-----END A-----\n"))
                .isInstanceOf(PemException.class);
    }

    @ParameterizedTest
    @CsvSource({"YQ==, a", "YWI=, ab", "YWJj, abc", "'Y Q = =', a", "'YWJj|YQ=|=', abca"})
    void base64_with_right_padding_is_decoded(String base64, String text) {
        assertThat(only("-----BEGIN A-----\n" + base64.replace('|', '\n') + "\n-----END A-----\n")
                        .bytes())
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo(text);
    }

    @ParameterizedTest(name = "seed {0}")
    @ArgumentsSource(Seeds.class)
    void what_was_written_reads_the_same_and_what_was_read_writes_the_same(long seed) {
        Samples samples = new Samples(seed);
        StringBuilder file = new StringBuilder();
        List<PemBlock> written = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            List<String> headers = samples.oneIn(4) ? List.of("Proc-Type: 4,ENCRYPTED", "DEK-Info: X,00") : List.of();
            PemBlock block = new PemBlock(
                    samples.oneOf("CERTIFICATE", "X509 CRL", "A"), headers, samples.octets(samples.below(200)), 1);
            written.add(block);
            file.append(block.text());
        }
        List<PemBlock> blocks = read(file.toString());
        assertThat(blocks).hasSameSizeAs(written);
        StringBuilder again = new StringBuilder();
        for (int i = 0; i < blocks.size(); i++) {
            assertThat(blocks.get(i).bytes()).isEqualTo(written.get(i).bytes());
            assertThat(blocks.get(i).headers()).isEqualTo(written.get(i).headers());
            again.append(blocks.get(i).text());
        }
        assertThat(again).hasToString(file.toString());
    }

    @Test
    void lines_of_written_base64_have_64_characters() {
        assertThat(new PemBlock("A", new byte[49]).text())
                .isEqualTo("-----BEGIN A-----\n" + "A".repeat(64) + "\nAA==\n-----END A-----\n");
        assertThat(new PemBlock("A", new byte[48]).text())
                .isEqualTo("-----BEGIN A-----\n" + "A".repeat(64) + "\n-----END A-----\n");
    }

    @ParameterizedTest(name = "seed {0}")
    @ArgumentsSource(Seeds.class)
    void random_damage_is_read_or_refused(long seed) {
        Samples samples = new Samples(seed);
        byte[] whole = ("text\n" + BLOCK + "-----BEGIN K-----\r\nA: b\r\n\r\nYQ==\r\n-----END K-----\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 3000; i++) {
            byte[] file = Arrays.copyOf(whole, samples.oneIn(2) ? whole.length : samples.below(whole.length + 1));
            for (int flips = samples.below(4); flips > 0 && file.length > 0; flips--) {
                file[samples.below(file.length)] = samples.oneIn(2) ? (byte) samples.below(256) : (byte) '\n';
            }
            try {
                assertThat(PemReader.readAll(file)).hasSizeLessThanOrEqualTo(2);
            } catch (PemException damaged) {
                assertThat(damaged.line()).isPositive();
                assertThat(PemReader.looksLikePem(file)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void a_file_of_many_blocks_and_a_block_of_many_lines_are_read(String lineEnd) {
        StringBuilder file = new StringBuilder("-----BEGIN LONG-----\n");
        for (int i = 0; i < 200_000; i++) {
            file.append("QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFB\n");
        }
        file.append("-----END LONG-----\n");
        for (int i = 0; i < 50_000; i++) {
            file.append(BLOCK);
        }
        List<PemBlock> blocks = read(file.toString().replace("\n", lineEnd));
        assertThat(blocks).hasSize(50_001);
        assertThat(blocks.get(0).bytes()).hasSize(9_600_000);
    }

    @Test
    void fifty_million_octets_on_one_line_are_read() {
        byte[] octets = new byte[50_000_000];
        byte[] base64 = Base64.getEncoder().encode(octets);
        ByteArrayOutputStream file = new ByteArrayOutputStream(base64.length + 100);
        file.writeBytes("-----BEGIN A-----\n".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(base64);
        file.writeBytes("\n-----END A-----\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(PemReader.readAll(file.toByteArray()).get(0).bytes()).hasSize(octets.length);
    }

    @Test
    void only_a_begin_line_makes_a_file_look_like_pem() {
        assertThat(looksLikePem(BLOCK)).isTrue();
        assertThat(looksLikePem("text\r" + BLOCK)).isTrue();
        assertThat(looksLikePem("0\u0082\u0003")).isFalse();
        assertThat(looksLikePem("")).isFalse();
        assertThat(looksLikePem("no -----BEGIN CERTIFICATE-----\n")).isFalse();
        assertThat(looksLikePem("-----END CERTIFICATE-----\n")).isFalse();
    }

    private static boolean looksLikePem(String file) {
        return PemReader.looksLikePem(file.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static PemBlock only(String file) {
        List<PemBlock> blocks = read(file);
        assertThat(blocks).hasSize(1);
        return blocks.get(0);
    }

    private static List<PemBlock> read(String file) {
        return PemReader.readAll(file.getBytes(StandardCharsets.ISO_8859_1));
    }
}
