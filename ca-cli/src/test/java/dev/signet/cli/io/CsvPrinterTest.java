package dev.signet.cli.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvPrinterTest {
    private static final List<String> PIECES =
            List.of("a", "bc", ",", "\"", "\r", "\n", " ", "ü", "日本", "\ud83d\ude00", "\t", "-", "x".repeat(300));

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void fields_are_quoted_where_they_have_to_be() {
        try (CsvPrinter csv = new CsvPrinter(new PrintStream(printed, true, UTF_8))) {
            csv.field("plain");
            csv.field("");
            csv.field("with, comma");
            csv.field("a \"quote\"");
            csv.plainField("2027-02-19".getBytes(UTF_8));
            csv.endRecord();
            csv.field("Zoë");
            csv.field("Zoë, 日本");
            csv.field("two\nlines");
            csv.endRecord();
        }
        assertThat(printed.toString(UTF_8)).isEqualTo("""
                plain,,"with, comma","a ""quote\""",2027-02-19\r
                Zoë,"Zoë, 日本","two
                lines"\r
                """);
    }

    @Test
    void long_lists_of_any_text_come_out_whole_and_in_order() {
        Random random = new Random(4180);
        StringBuilder expected = new StringBuilder();
        try (CsvPrinter csv = new CsvPrinter(new PrintStream(printed, false, UTF_8))) {
            for (int record = 0; record < 2000; record++) {
                for (int field = 0; field < 5; field++) {
                    String value = anyText(random);
                    csv.field(value);
                    expected.append(field == 0 ? "" : ",").append(expected(value));
                }
                csv.endRecord();
                expected.append("\r\n");
            }
        }
        assertThat(printed.toString(UTF_8)).isEqualTo(expected.toString());
    }

    private static String anyText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(6); pieces > 0; pieces--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static String expected(String value) {
        boolean quoted = value.chars().anyMatch(character -> ",\"\r\n".indexOf(character) >= 0);
        return quoted ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}
