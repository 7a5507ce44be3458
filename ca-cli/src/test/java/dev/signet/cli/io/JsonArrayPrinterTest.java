package dev.signet.cli.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class JsonArrayPrinterTest {
    @Test
    void an_array_of_nothing_is_empty() {
        assertThat(printed(array -> {})).isEqualTo("[]\n");
    }

    @Test
    void each_element_is_on_a_line_of_its_own() {
        assertThat(printed(array -> {
                    array.print(Map.of("names", List.of("a", "b")));
                    array.print(List.of());
                    array.startObject();
                    array.field("name", "Zoë \u001b[1m \"x\"");
                    array.plainField("serial", "4F1B02".getBytes(UTF_8));
                    array.endObject();
                }))
                .isEqualTo("""
                        [
                        {"names":["a","b"]},
                        [],
                        {"name":"Zoë \\u001B[1m \\"x\\"","serial":"4F1B02"}
                        ]
                        """);
    }

    private static String printed(Consumer<JsonArrayPrinter> elements) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (JsonArrayPrinter array = new JsonArrayPrinter(new PrintStream(printed, true, UTF_8))) {
            elements.accept(array);
        }
        return printed.toString(UTF_8);
    }
}
