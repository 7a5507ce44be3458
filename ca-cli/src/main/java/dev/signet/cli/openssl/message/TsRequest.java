package dev.signet.cli.openssl.message;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.TrustOptions;
import dev.signet.cli.openssl.io.VerifyOptions;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionParser;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the options of {@code ts} ask for. */
final class TsRequest {
    private final Map<String, String> values = new HashMap<>();
    private final VerifyOptions verification;
    private final TrustOptions trust;
    private final boolean json;
    private @Nullable String mode;

    TsRequest(Session session, boolean json) {
        this.json = json;
        this.verification = new VerifyOptions(session, "ts");
        this.trust = new TrustOptions(session);
        trust.withoutDefaults();
    }

    MailRequest.Taken take(Option option, OptionParser parser) {
        if (VerifyOptions.owns(option)) {
            return verification.take(option, parser) ? MailRequest.Taken.WELL : MailRequest.Taken.WRONGLY;
        }
        if (trust.take(option, parser.argument())) {
            return MailRequest.Taken.WELL;
        }
        switch (option.name()) {
            case "" -> values.put("md", parser.argument());
            case "query", "reply", "verify" -> {
                if (mode != null) {
                    return MailRequest.Taken.MISUSED;
                }
                mode = option.name();
            }
            default -> values.put(option.name(), parser.argument());
        }
        return MailRequest.Taken.WELL;
    }

    /** Returns whether the options go together. */
    boolean isConsistent() {
        int subjects = (has("queryfile") ? 1 : 0) + (has("data") ? 1 : 0) + (has("digest") ? 1 : 0);
        return switch (mode == null ? "" : mode) {
            case "query" -> !verification.touched() && !(has("data") && has("digest"));
            case "reply" ->
                !verification.touched()
                        && !(has("in") && has("queryfile"))
                        && (has("in") || !has("token_in") && has("queryfile"));
            case "verify" -> has("in") && subjects == 1;
            default -> false;
        };
    }

    @Nullable String mode() {
        return mode;
    }

    /** Returns whether the answer is to be JSON. */
    boolean json() {
        return json;
    }

    boolean has(String option) {
        return values.containsKey(option);
    }

    @Nullable String value(String option) {
        return values.get(option);
    }

    VerifyOptions verification() {
        return verification;
    }

    TrustOptions trust() {
        return trust;
    }
}
