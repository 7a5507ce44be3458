package dev.signet.core.name;

/** The kinds of {@link GeneralName} that Signet tells apart. */
public enum NameKind {
    DNS("dns"),
    IP("ip"),
    EMAIL("email"),
    URI("uri"),
    DIRECTORY("dirname"),
    OTHER("other");

    private final String prefix;

    NameKind(String prefix) {
        this.prefix = prefix;
    }

    /** Returns what stands before the colon in {@link GeneralName#text}, and what profiles call the kind. */
    public String prefix() {
        return prefix;
    }
}
