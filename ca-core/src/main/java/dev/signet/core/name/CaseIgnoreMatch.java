package dev.signet.core.name;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The string preparation of RFC 4518, which RFC 5280 section 7.1 prescribes for comparing names: case does not count, nor do
 * blanks at the ends, runs of blanks, and characters that cannot be seen.
 */
final class CaseIgnoreMatch {
    private static final char DOTLESS_I = '\u0131';

    /** Returns a text that is the same for all texts that match. */
    static String prepared(String text) {
        return blanksCompressed(isPlain(text) ? text.toLowerCase(Locale.ROOT) : normalized(text));
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static String normalized(String text) {
        StringBuilder mapped = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(character -> map(character, mapped));
        return Normalizer.normalize(mapped, Normalizer.Form.NFKC);
    }

    /** RFC 4518 section 2.2: what cannot be seen goes, all sorts of blanks become one, case is folded. */
    private static void map(int character, StringBuilder mapped) {
        if (character >= '\t' && character <= '\r' || character == 0x85) {
            mapped.append(' ');
            return;
        }
        switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                mapped.append(' ');
            case Character.CONTROL, Character.FORMAT -> {}
            default -> {
                if (!isVariationSelector(character)) {
                    fold(character, mapped);
                }
            }
        }
    }

    private static boolean isVariationSelector(int character) {
        return character == 0x34f
                || character >= 0x180b && character <= 0x180d
                || character >= 0xfe00 && character <= 0xfe0f
                || character == 0xfffc;
    }

    /** Upper case first, so that sharp s becomes ss; but the dotless i is not the same letter as i (RFC 3454 appendix B.2). */
    private static void fold(int character, StringBuilder mapped) {
        if (character == DOTLESS_I) {
            mapped.append(DOTLESS_I);
        } else {
            mapped.append(Character.toString(character).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
        }
    }

    private static String blanksCompressed(String text) {
        StringBuilder compressed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean doubled = compressed.length() == 0 || compressed.charAt(compressed.length() - 1) == ' ';
            if (character != ' ' || !doubled) {
                compressed.append(character);
            }
        }
        int length = compressed.length();
        if (length > 0 && compressed.charAt(length - 1) == ' ') {
            compressed.setLength(length - 1);
        }
        return compressed.toString();
    }

    private CaseIgnoreMatch() {}
}
