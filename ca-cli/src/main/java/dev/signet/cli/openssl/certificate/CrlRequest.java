package dev.signet.cli.openssl.certificate;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.TrustOptions;
import dev.signet.cli.openssl.option.FileFormat;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.core.text.NameFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the command line of {@code crl} asks for. */
final class CrlRequest {
    /** The questions in the order of their answers, by the names of their options. */
    final List<String> answers = new ArrayList<>();

    @Nullable String input;

    @Nullable FileFormat inputFormat;

    @Nullable String output;

    FileFormat outputFormat = FileFormat.PEM;

    @Nullable String key;

    @Nullable String other;

    @Nullable String digest;

    boolean iso8601;
    boolean text;
    boolean listWanted = true;
    boolean badSignature;
    boolean verified;

    @Nullable FileFormat keyFormat;

    final TrustOptions trust;
    private @Nullable NameFormat names;

    CrlRequest(Session session) {
        trust = new TrustOptions(session);
    }

    NameFormat names() {
        return names == null ? NameFormat.ONELINE : names;
    }

    /** Takes an option; false after having said what is wrong with it. */
    boolean take(Option option, OptionParser parser) {
        String argument = parser.argument();
        if (trust.take(option, argument)) {
            verified |= trust.given();
            return true;
        }
        switch (option.name()) {
            case "in" -> input = argument;
            case "inform" -> inputFormat = parser.format();
            case "out" -> output = argument;
            case "outform" -> outputFormat = parser.format();
            case "key" -> key = argument;
            case "keyform" -> keyFormat = parser.format();
            case "gendelta" -> other = argument;
            case "" -> digest = argument;
            case "text" -> text = true;
            case "noout" -> listWanted = false;
            case "badsig" -> badSignature = true;
            case "verify" -> verified = true;
            case "dateopt" -> {
                iso8601 = argument.equalsIgnoreCase("iso_8601");
                return iso8601 || argument.equalsIgnoreCase("rfc_822") || parser.misused() != null;
            }
            case "nameopt" -> {
                NameFormat base = names == null ? NameFormat.COMPATIBLE : names;
                Optional<NameFormat> changed = base.with(argument);
                names = changed.orElse(base);
                return changed.isPresent() || parser.misused() != null;
            }
            default -> {
                boolean ignored = answers.remove(option.name());
                answers.add(option.name());
            }
        }
        return true;
    }
}
