package dev.signet.cli.openssl.io;

import dev.signet.cli.Session;
import dev.signet.cli.io.VisibleText;
import org.jspecify.annotations.Nullable;

/** What people are told beyond OpenSSL's words: on a terminal or with {@code --explain}, as programs
 * read those words. */
public final class Explanation {
    /** Says why something failed. */
    public static void of(Session session, @Nullable String why) {
        if (why != null && session.explains()) {
            session.err().println("  why: " + VisibleText.of(OctetText.shown(why)));
        }
    }

    private Explanation() {}
}
