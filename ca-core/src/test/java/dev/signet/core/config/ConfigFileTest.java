package dev.signet.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConfigFileTest {

    private static ConfigFile parse(String text) {
        return ConfigFile.parse(text.getBytes(StandardCharsets.ISO_8859_1), ConfigSource.NOTHING);
    }

    @Test
    void a_name_that_its_section_lacks_is_looked_for_in_the_default_section() {
        ConfigFile file = parse("a = 1\n[ s ]\nb = 2\n");

        assertThat(file.value("s", "b")).isEqualTo("2");
        assertThat(file.value("s", "a")).isEqualTo("1");
        assertThat(file.value("s", "c")).isNull();
    }

    @Test
    void quotes_and_backslashes_protect_what_means_something() {
        ConfigFile file = parse("a = 'one # two' \"$x\" \\#three \\n # four\n");

        assertThat(file.value("default", "a")).isEqualTo("one # two $x #three \n");
    }

    @Test
    void a_backslash_at_the_end_continues_a_line() {
        assertThat(parse("a = one\\\n two\n").value("default", "a")).isEqualTo("one two");
    }

    @Test
    void values_refer_to_others_by_name_by_section_and_to_the_environment() {
        ConfigSource source = new Files(Map.of());
        ConfigFile file = ConfigFile.parse(
                "dir = here\n[t]\nx = 7\n[s]\na = $dir/${t::x}/$(dir)/$ENV::HOME\n".getBytes(StandardCharsets.US_ASCII),
                source);

        assertThat(file.value("s", "a")).isEqualTo("here/7/here/at-home");
    }

    @Test
    void an_entry_can_name_the_section_it_belongs_to() {
        assertThat(parse("other::a = 1\n").value("other", "a")).isEqualTo("1");
    }

    @Test
    void the_last_of_two_entries_of_a_name_counts_and_stands_in_its_place() {
        assertThat(parse("[s]\na = 1\nb = 2\na = 3\n").section("s"))
                .containsExactly(new ConfigEntry("s", "b", "2"), new ConfigEntry("s", "a", "3"));
    }

    @Test
    void files_and_directories_are_included_in_place_and_missing_ones_are_not_missed() {
        ConfigSource source =
                new Files(Map.of("f", "x = 1\n", "d/b.cnf", "y = 2\n", "d/a.conf", "y = 1\n", "d/c.txt", "]"));
        ConfigFile file = ConfigFile.parse(
                ".include f\n.include = gone\n.include d\nz = $y$x\n".getBytes(StandardCharsets.US_ASCII), source);

        assertThat(file.value("default", "z")).isEqualTo("21");
    }

    @Test
    void a_file_that_includes_itself_is_an_error_and_no_endless_loop() {
        ConfigSource source = new Files(Map.of("f", ".include f\n"));

        assertThatThrownBy(() -> ConfigFile.parse(".include f\n".getBytes(StandardCharsets.US_ASCII), source))
                .isInstanceOf(ConfigException.class)
                .hasMessage("too many included files");
    }

    @Test
    void the_line_of_a_mistake_is_told() {
        assertThatThrownBy(() -> parse("a = 1\n\nb\n"))
                .isInstanceOfSatisfying(
                        ConfigException.class, wrong -> assertThat(wrong.line()).isEqualTo(3));
        assertThatThrownBy(() -> parse("[s\n")).hasMessage("missing close square bracket");
        assertThatThrownBy(() -> parse("a = $b\n")).hasMessage("variable has no value");
        assertThatThrownBy(() -> parse("b = 1\na = ${b\n")).hasMessage("no close brace");
    }

    @Test
    void a_value_that_doubles_itself_comes_to_an_end() {
        String doubling = "a = xxxxxxxxxxxxxxxx\n" + "a = $a$a\n".repeat(40);

        assertThatThrownBy(() -> parse(doubling)).hasMessage("variable expansion too long");
    }

    @Test
    void a_pragma_makes_dollar_signs_part_of_names() {
        assertThat(parse(".pragma dollarid:on\na$b = c$d\n").value("default", "a$b"))
                .isEqualTo("c$d");
    }

    private record Files(Map<String, String> contents) implements ConfigSource {
        @Override
        public @Nullable String variable(String name) {
            return name.equals("HOME") ? "at-home" : null;
        }

        @Override
        public byte @Nullable [] file(String name) {
            String content = contents.get(name);
            return content == null ? null : content.getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public @Nullable List<String> directory(String name) {
            List<String> names = contents.keySet().stream()
                    .filter(file -> file.startsWith(name + "/"))
                    .map(file -> file.substring(name.length() + 1))
                    .toList();
            return names.isEmpty() ? null : names;
        }
    }
}
