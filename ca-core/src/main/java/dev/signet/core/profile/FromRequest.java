package dev.signet.core.profile;

import java.util.ArrayList;
import java.util.List;

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
        List<String> words = new ArrayList<>();
        for (FromRequest value : values()) {
            words.add(value.word);
        }
        return words;
    }

    static FromRequest named(String word) {
        for (FromRequest value : values()) {
            if (value.word.equals(word)) {
                return value;
            }
        }
        throw new IllegalArgumentException(word);
    }
}
