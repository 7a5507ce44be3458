package dev.signet.core.profile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What becomes of names of some kind, or of other things, that a certification request asks for. */
public enum FromRequest {
    /** Taken over if the profile allows them; a request for others is refused. */
    USE("use"),
    /** Those that the profile allows are taken over, others left out with a notice. */
    FILTER("filter"),
    /** Left out with a notice. */
    DROP("drop"),
    /** A request that asks for them is refused. */
    REFUSE("refuse");

    private final String word;

    FromRequest(String word) {
        this.word = word;
    }

    /** Returns the word that profiles have for it. */
    public String word() {
        return word;
    }

    static List<String> words() {
        return Stream.of(values()).map(FromRequest::word).toList();
    }

    static Optional<FromRequest> named(String word) {
        return Stream.of(values()).filter(value -> value.word.equals(word)).findFirst();
    }
}
