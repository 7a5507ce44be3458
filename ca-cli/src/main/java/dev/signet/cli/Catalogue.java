package dev.signet.cli;

import java.util.List;

/** Every command that help lists, in its order. Loaded for help and for a name that nobody knows. */
final class Catalogue {

    /** A command of one line of help. */
    record Entry(String name, String summary) {}

    /** A heading and the commands under it. */
    record Group(String heading, List<Entry> entries) {}

    static final List<Group> GROUPS = List.of(
            new Group("A certificate authority", List.of()),
            new Group(
                    "In place of openssl, with its flags, words and exit codes",
                    List.of(new Entry("version", "the version, in OpenSSL's words"))));

    private Catalogue() {}

    static List<String> names() {
        return GROUPS.stream()
                .flatMap(group -> group.entries().stream())
                .map(Entry::name)
                .toList();
    }
}
