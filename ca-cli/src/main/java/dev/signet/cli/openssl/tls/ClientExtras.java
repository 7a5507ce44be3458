package dev.signet.cli.openssl.tls;

import java.util.ArrayList;
import java.util.List;

/**
 * The options with two dashes that Signet adds to {@code s_client}; OpenSSL's has a {@code -timeout} too, for DTLS.
 *
 * @param rest the other arguments
 * @param timeoutMillis how long to wait for the server at most, in each step up to the end of the handshake; 0 for no limit
 * @param compatibleExit whether the exit code is OpenSSL 3.0's, which is 0 after a failed verification
 * @param problem what is wrong with them; empty if nothing
 */
@SuppressWarnings("ArrayRecordComponent")
record ClientExtras(String[] rest, int timeoutMillis, boolean compatibleExit, String problem) {
    private static final int MAX_SECONDS = 86_400;

    static ClientExtras of(String[] args) {
        List<String> rest = new ArrayList<>();
        int seconds = 0;
        boolean compatible = false;
        String problem = "";
        for (int i = 0; i < args.length; i++) {
            String arg = args[i];
            if (arg.equals("--compat-exit")) {
                compatible = true;
            } else if (arg.equals("--timeout") || arg.startsWith("--timeout=")) {
                boolean apart = arg.equals("--timeout");
                String value = apart ? i + 1 < args.length ? args[++i] : "" : arg.substring("--timeout=".length());
                seconds = OptionValues.leadingNumber(value);
                if (seconds <= 0 || seconds > MAX_SECONDS || !value.equals(Integer.toString(seconds))) {
                    problem = "--timeout needs a number of seconds from 1 to " + MAX_SECONDS;
                }
            } else {
                rest.add(arg);
            }
        }
        return new ClientExtras(rest.toArray(new String[0]), 1000 * seconds, compatible, problem);
    }
}
