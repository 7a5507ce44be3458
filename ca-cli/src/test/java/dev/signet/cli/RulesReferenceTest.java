package dev.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code -Dgolden.update=true} writes the page anew. */
class RulesReferenceTest {
    @Test
    void the_page_in_docs_is_what_the_rule_books_and_the_profiles_of_clients_say() throws IOException {
        Path page = Checkout.ofThisBuild().root().resolve("docs/rules.md");
        String generated = RulesReference.text();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(page, generated);
        }

        assertThat(page)
                .as("run this test with -Dgolden.update=true after changing rules")
                .hasContent(generated);
    }
}
