package dev.signet.core.profile;

import java.util.ArrayList;
import java.util.List;

/**
 * How the subject of certificates of a profile comes about.
 *
 * @param template what it is made from
 * @param override whether who issues can give a whole subject instead
 * @param fromRequest what becomes of the subject in a certification request
 */
public record SubjectRules(SubjectTemplate template, boolean override, FromSubject fromRequest) {

    /** What becomes of the subject that a certification request asks for. */
    public enum FromSubject {
        /** It is taken as it is, unless who issues gives a name. */
        USE("use"),
        /** Its common name is taken for the name to issue for, unless who issues gives one; the rest is left out. */
        COMMON_NAME("commonName"),
        /** It is left out with a notice. */
        DROP("drop"),
        /** A request with a subject is refused. */
        REFUSE("refuse");

        private final String word;

        FromSubject(String word) {
            this.word = word;
        }

        /** Returns the word that profiles have for it. */
        public String word() {
            return word;
        }

        static List<String> words() {
            List<String> words = new ArrayList<>();
            for (FromSubject value : values()) {
                words.add(value.word);
            }
            return words;
        }

        static FromSubject named(String word) {
            for (FromSubject value : values()) {
                if (value.word.equals(word)) {
                    return value;
                }
            }
            throw new IllegalArgumentException(word);
        }
    }
}
