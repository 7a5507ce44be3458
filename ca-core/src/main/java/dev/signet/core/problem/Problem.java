package dev.signet.core.problem;

import java.util.ArrayList;
import java.util.List;

/**
 * What went wrong, why, and what to try: plain data that an adapter turns into text, an exit code, or a problem document.
 *
 * <p>Sentences start in lower case and end without a full stop. They name the input (file, line, field) and the limit that
 * was crossed. They never contain a secret.
 *
 * @param kind the sort of failure
 * @param what what happened, on which input
 * @param why the reasons, most telling first; may be empty
 * @param fix what the user can try; may be empty
 */
public record Problem(Kind kind, String what, List<String> why, List<String> fix) {
    public Problem {
        why = List.copyOf(why);
        fix = List.copyOf(fix);
    }

    /** Starts a problem that says only what happened. */
    public static Problem of(Kind kind, String what) {
        return new Problem(kind, what, List.of(), List.of());
    }

    /** Returns this problem with one more reason. */
    public Problem because(String reason) {
        return new Problem(kind, what, plus(why, reason), fix);
    }

    /** Returns this problem with one more thing to try. */
    public Problem fix(String suggestion) {
        return new Problem(kind, what, why, plus(fix, suggestion));
    }

    /** Returns an exception that carries this problem. */
    public SignetException exception() {
        return new SignetException(this);
    }

    private static List<String> plus(List<String> list, String element) {
        List<String> longer = new ArrayList<>(list);
        longer.add(element);
        return longer;
    }
}
