package dev.signet.core.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.name.DistinguishedName;
import dev.signet.core.testing.Seeds;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

class SubjectTemplateTest {
    @Test
    void fixed_attributes_stand_beside_those_that_are_filled() {
        assertThat(fill("C=DE,O=Example,CN={name}", Map.of("name", "db"))).hasToString("C=DE, O=Example, CN=db");
    }

    @Test
    void an_attribute_that_nothing_fills_is_left_out() {
        assertThat(fill("CN={name},emailAddress={email}", Map.of("name", "db"))).hasToString("CN=db");
        assertThat(fill("CN={name}+UID={uri}", Map.of("name", "db"))).hasToString("CN=db");
        assertThat(fill("CN={name}", Map.of()).isEmpty()).isTrue();
    }

    @Test
    void several_places_can_stand_in_one_attribute() {
        assertThat(fill("CN={name} ({email})", Map.of("name", "Alice", "email", "a@b.example")))
                .hasToString("CN=Alice (a@b.example)");
    }

    @Test
    void attributes_joined_in_one_relative_name_stay_joined() {
        assertThat(fill("O=Example,CN={name}+UID={email}", Map.of("name", "Alice", "email", "a@b.example"))
                        .relativeNames())
                .hasSize(2);
    }

    @Test
    void braces_in_a_value_are_no_places() {
        assertThat(fill("CN={name}", Map.of("name", "{email}", "email", "x")).commonName())
                .contains("{email}");
    }

    @Test
    void a_common_name_of_65_characters_is_left_out_and_one_of_64_is_not() {
        assertThat(fill("O=Example,CN={name}", Map.of("name", "ü".repeat(64))).commonName())
                .isPresent();
        assertThat(fill("O=Example,CN={name}", Map.of("name", "ü".repeat(65)))).hasToString("O=Example");
    }

    @Test
    void an_empty_template_gives_an_empty_subject() {
        assertThat(fill("", Map.of("name", "db")).isEmpty()).isTrue();
    }

    @ParameterizedTest(name = "seed {0}")
    @ArgumentsSource(Seeds.class)
    void whatever_a_value_is_it_stays_in_its_attribute(long seed) {
        Random random = new Random(seed);
        String special = "a,+\\/=\"<>;# {}üß𝄞";
        int[] characters = special.codePoints().toArray();
        for (int round = 0; round < 1000; round++) {
            StringBuilder value = new StringBuilder();
            int length = 1 + random.nextInt(12);
            for (int i = 0; i < length; i++) {
                value.appendCodePoint(characters[random.nextInt(characters.length)]);
            }

            DistinguishedName name = fill("O=Example,CN=<{name}>", Map.of("name", value.toString()));

            assertThat(name.relativeNames()).as(value.toString()).hasSize(2);
            assertThat(name.commonName()).contains("<" + value + ">");
        }
    }

    private static DistinguishedName fill(String template, Map<String, String> values) {
        return SubjectTemplate.parse(template).fill(values);
    }
}
