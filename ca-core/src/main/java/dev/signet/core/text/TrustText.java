package dev.signet.core.text;

/** Prints what follows a certificate in a TRUSTED CERTIFICATE: {@code X509_aux_print}. */
final class TrustText {
    static void append(StringBuilder out, Decoded trust) {
        appendUses(out, trust, 0, "Trusted");
        appendUses(out, trust, 1, "Rejected");
        if (trust.has(2)) {
            out.append("Alias: ").append(untilZero(trust.get(2).latin1())).append('\n');
        }
        if (trust.has(3)) {
            out.append("Key Id: ");
            HexText.upperColons(out, trust.get(3).octets());
            out.append('\n');
        }
    }

    private static void appendUses(StringBuilder out, Decoded trust, int field, String kind) {
        if (!trust.has(field)) {
            out.append("No ").append(kind).append(" Uses.\n");
            return;
        }
        out.append(kind).append(" Uses:\n  ");
        Decoded uses = trust.get(field);
        for (int i = 0; i < uses.size(); i++) {
            String use = ObjectNames.text(uses.get(i));
            out.append(i > 0 ? ", " : "");
            if (use != null) {
                out.append(use, 0, Math.min(use.length(), 79));
            }
        }
        out.append('\n');
    }

    /** Returns the characters that a C string has. */
    static String untilZero(String text) {
        int zero = text.indexOf(0);
        return zero < 0 ? text : text.substring(0, zero);
    }

    private TrustText() {}
}
