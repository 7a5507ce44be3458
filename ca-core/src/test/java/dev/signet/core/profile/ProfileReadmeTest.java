package dev.signet.core.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.name.GeneralName;
import dev.signet.core.name.NameKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README beside the profiles says is what the code does. */
class ProfileReadmeTest {
    private static final String README = new String(ShippedProfiles.files().get("README.md"), StandardCharsets.UTF_8);

    @Test
    void every_field_is_described_and_no_other() {
        Set<String> known = new HashSet<>();
        ProfileFile.PROFILE.stream()
                .filter(name -> !List.of("basicConstraints", "validity", "subject", "names", "requestedExtensions")
                        .contains(name))
                .forEach(known::add);
        addAll(known, "keyUsage.", ProfileFile.KEY_USAGE);
        addAll(known, "basicConstraints.", ProfileFile.BASIC_CONSTRAINTS);
        addAll(known, "validity.", ProfileFile.VALIDITY);
        addAll(known, "subject.", ProfileFile.SUBJECT);
        addAll(known, "names.", ProfileFile.NAMES);
        addAll(known, "names.….", ProfileFile.OTHER_KIND);
        known.add("names.dns.wildcards");
        addAll(known, "requestedExtensions.", ProfileFile.REQUESTED_EXTENSIONS);

        Set<String> described = new HashSet<>();
        for (String[] row : rows("field")) {
            described.addAll(quoted(row[0]));
        }

        assertThat(described).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void every_word_of_the_choices_is_described() {
        Stream.of(FromRequest.values()).forEach(word -> assertThat(README).contains("`" + word.word() + "`"));
        Stream.of(SubjectRules.FromSubject.values())
                .forEach(word -> assertThat(README).contains("`" + word.word() + "`"));
        SubjectTemplate.PLACES.forEach(place -> assertThat(README).contains("`" + place + "`"));
    }

    @Test
    void the_patterns_match_as_the_table_says() {
        List<String[]> rows = rows("kind");
        assertThat(rows).hasSizeGreaterThan(5);
        for (String[] row : rows) {
            NameKind kind = Arrays.stream(NameKind.values())
                    .filter(value -> value.prefix().equals(quoted(row[0]).get(0)))
                    .findFirst()
                    .orElseThrow();
            NamePattern pattern = NamePattern.parse(kind, quoted(row[1]).get(0));
            assertThat(quoted(row[2])).isNotEmpty().allMatch(name -> matches(pattern, kind, name));
            assertThat(quoted(row[3])).isNotEmpty().noneMatch(name -> matches(pattern, kind, name));
        }
    }

    @Test
    void the_shipped_profiles_have_the_validities_of_the_table() {
        List<String> table = rows("shipped").stream()
                .map(row -> quoted(row[0]).get(0) + row[2] + row[3])
                .toList();
        List<String> files = ShippedProfiles.FILES.stream()
                .filter(name -> name.endsWith(".json"))
                .map(name -> ProfileFile.parse(name, ShippedProfiles.files().get(name))
                        .accept())
                .map(profile -> profile.name()
                        + Span.text(profile.validity().usual())
                        + Span.text(profile.validity().maximum()))
                .toList();

        assertThat(table).containsExactlyElementsOf(files);
    }

    private static boolean matches(NamePattern pattern, NameKind kind, String name) {
        return pattern.matches(GeneralName.parse(kind.prefix() + ":" + name));
    }

    private static void addAll(Set<String> known, String prefix, List<String> names) {
        names.forEach(name -> known.add(prefix + name));
    }

    /** Returns the cells of all tables whose first column has a title. */
    private static List<String[]> rows(String title) {
        List<String[]> rows = new ArrayList<>();
        boolean inside = false;
        for (String line : README.lines().toList()) {
            if (!line.startsWith("|")) {
                inside = false;
            } else if (line.startsWith("| " + title + " |")) {
                inside = true;
            } else if (inside && !line.startsWith("|---")) {
                rows.add(Arrays.stream(line.substring(1).split("\\|", -1))
                        .map(String::strip)
                        .toArray(String[]::new));
            }
        }
        return rows;
    }

    private static List<String> quoted(String cell) {
        List<String> quoted = new ArrayList<>();
        String[] parts = cell.replaceAll("\\([^)]*\\)", "").split("`", -1);
        for (int i = 1; i < parts.length; i += 2) {
            quoted.add(parts[i]);
        }
        return quoted;
    }
}
