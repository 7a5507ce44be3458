package dev.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code -Dgolden.update=true} writes the page anew. */
class OpenSslReferenceTest {
    @Test
    void the_page_in_docs_is_what_the_tables_of_options_say() throws IOException {
        Path page = Checkout.ofThisBuild().root().resolve("docs/openssl.md");
        String generated = OpenSslReference.text();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(page, generated);
        }

        assertThat(page)
                .as("run this test with -Dgolden.update=true after changing options")
                .hasContent(generated);
    }
}
