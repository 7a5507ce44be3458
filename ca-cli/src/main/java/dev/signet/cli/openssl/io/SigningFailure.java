package dev.signet.cli.openssl.io;

import dev.signet.cli.Failure;
import dev.signet.cli.Session;
import dev.signet.core.key.SignatureOptions;
import dev.signet.core.problem.SignetException;
import java.util.List;

/** Says why something could not be signed: in OpenSSL's words what it has words for. */
public final class SigningFailure {
    /** Says what is wrong, with the option that is not known if one is not. */
    public static void report(SignetException failure, List<String> options, Session session) {
        for (String option : options) {
            if (!SignatureOptions.isKnown(option) || SignatureOptions.isRefusal(failure, option)) {
                session.err().println("parameter error \"" + option + "\"");
                if (!session.explains()) {
                    return;
                }
            }
        }
        int ignored = Failure.report(failure.problem(), session);
    }

    private SigningFailure() {}
}
