package dev.signet.cli.openssl.authority;

import dev.signet.cli.openssl.option.FileFormat;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the command line of {@code ca} asks for. */
final class CaArguments {
    final List<String> signatureOptions = new ArrayList<>();
    final List<String> verificationOptions = new ArrayList<>();

    /** Requests named behind all options. */
    final List<String> requests = new ArrayList<>();

    /** The arguments of the options that have nothing but one, by the names of the options. */
    private final Map<String, String> values = new HashMap<>();

    @Nullable FileFormat requestFormat;

    /** Which of the four options about the reason of a revocation came last, and what it said. */
    @Nullable String reasonOption;

    String reasonArgument = "";
    boolean iso8601;

    /** The certificate that {@code -revoke} or {@code -valid} names, or the request of {@code -in}: the last of them. */
    @Nullable String input;

    /** {@code -revoke} or {@code -valid}, whichever came last. */
    @Nullable String revocation;

    /** Takes an option; false after having said what is wrong with it. */
    boolean take(Option option, OptionParser parser) {
        String argument = parser.argument();
        switch (option.name()) {
            case "in" -> {
                input = argument;
                values.put("in", argument);
            }
            case "revoke", "valid" -> {
                input = argument;
                revocation = option.name();
            }
            case "inform" -> requestFormat = parser.format();
            case "dateopt" -> {
                iso8601 = argument.equalsIgnoreCase("iso_8601");
                return iso8601 || argument.equalsIgnoreCase("rfc_822") || parser.misused() != null;
            }
            case "section" -> values.put("name", argument);
            case "not_before" -> values.put("startdate", argument);
            case "not_after" -> values.put("enddate", argument);
            case "sigopt" -> signatureOptions.add(argument);
            case "vfyopt" -> verificationOptions.add(argument);
            case "crl_reason", "crl_hold", "crl_compromise", "crl_CA_compromise" -> {
                reasonOption = option.name();
                reasonArgument = argument;
            }
            default -> values.put(option.name(), argument);
        }
        return true;
    }

    boolean has(String option) {
        return values.containsKey(option);
    }

    @Nullable String value(String option) {
        return values.get(option);
    }

    /** Returns the number that follows an option, 0 if it is not there. */
    long number(String option) {
        String value = values.get(option);
        return value == null ? 0 : Long.decode(value.strip());
    }

    /** Returns whether certificates are to be made. */
    boolean certifies() {
        return has("in") || has("infiles") || has("ss_cert") || has("spkac");
    }
}
