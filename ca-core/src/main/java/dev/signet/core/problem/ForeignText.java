package dev.signet.core.problem;

/** Text from a file, a request or a certificate on its way into a message. */
public final class ForeignText {
    private static final int LONGEST = 80;

    /** Returns the text fit for a message: at most 80 characters, and none that a terminal would obey. */
    public static String shown(String foreign) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < foreign.length() && i < LONGEST; i++) {
            char character = foreign.charAt(i);
            boolean obeyed = Character.isISOControl(character) || Character.getType(character) == Character.FORMAT;
            shown.append(obeyed ? '\ufffd' : character);
        }
        return foreign.length() > LONGEST ? shown + "…" : shown.toString();
    }

    private ForeignText() {}
}
