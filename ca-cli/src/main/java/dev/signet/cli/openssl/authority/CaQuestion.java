package dev.signet.cli.openssl.authority;

import dev.signet.cli.Session;
import java.io.IOException;
import java.io.InputStream;

/** What somebody says when asked whether to go on. */
enum CaQuestion {
    YES,
    NO,
    /** There is nobody. */
    UNANSWERED;

    /**
     * Asks on standard error, and reads an answer from standard input.
     *
     * @param longest how many octets of a line to read at most; a yes starts with a y
     */
    static CaQuestion ask(Session session, String question, int longest) {
        session.err().print(question);
        session.err().flush();
        InputStream in = session.in();
        int first = -1;
        try {
            for (int count = 0; count < longest; count++) {
                int octet = in.read();
                first = count == 0 ? octet : first;
                if (octet < 0 || octet == '\n') {
                    break;
                }
            }
        } catch (IOException unreadable) {
            return UNANSWERED;
        }
        return first < 0 ? UNANSWERED : first == 'y' || first == 'Y' ? YES : NO;
    }
}
