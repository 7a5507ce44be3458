package dev.signet.cli.ca;

import dev.signet.core.home.CheckChain;
import dev.signet.core.name.GeneralName;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.verify.Purpose;
import dev.signet.core.verify.RevocationMode;
import dev.signet.core.verify.RuleBook;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What certificates are checked for. {@code check} has it as a {@code @Mixin}. */
final class CheckOptions {
    @Option(
            names = "--hostname",
            paramLabel = "NAME",
            description = "A name that the certificate must have: a host name or an IP address; may be repeated.")
    private List<GeneralName> names = new ArrayList<>();

    @Option(
            names = "--purpose",
            paramLabel = "PURPOSE",
            description = "What it is for: server (default with --hostname), client, email, code, timestamp, ocsp, any "
                    + "(default).")
    private @Nullable String purpose;

    @Option(names = "--at", paramLabel = "TIME", description = "Check as of this day or time (default: now).")
    private @Nullable Instant at;

    @Option(
            names = "--revocation",
            paramLabel = "MODE",
            description =
                    "By CRLs and OCSP responses: off; soft: refuse what is known to be revoked, and warn of what is not known "
                            + "(default); hard: refuse what is not known to be good.")
    private RevocationMode revocation = RevocationMode.SOFT;

    @Option(
            names = "--warn-before",
            paramLabel = "SPAN",
            description = "End with 1 too if a certificate of the chain ends so soon.")
    private Duration warnBefore = Duration.ZERO;

    @Option(
            names = "--rules",
            paramLabel = "BOOK",
            description = "The rules that count: private (default), rfc5280, rfc5280-path, webpki, openssl.")
    private @Nullable String rules;

    /** Returns the rules. */
    CheckChain.Rules rules(Instant now) {
        RuleBook book = book();
        Purpose wanted = purpose();
        if (!book.procedure().knows(wanted)) {
            throw Problem.of(Kind.USAGE, "the rules of " + book + " cannot check for the purpose " + purpose)
                    .because("OpenSSL 3.0 has no such purpose: it would take a certificate for any use")
                    .fix("name another purpose, or check by other rules, such as --rules private")
                    .exception();
        }
        return new CheckChain.Rules(
                at == null ? now.truncatedTo(ChronoUnit.SECONDS) : at, wanted, names, revocation, book, warnBefore);
    }

    private Purpose purpose() {
        if (purpose == null) {
            return names.isEmpty() ? Purpose.ANY : Purpose.SERVER_AUTH;
        }
        return switch (purpose.toLowerCase(Locale.ROOT)) {
            case "any" -> Purpose.ANY;
            case "server" -> Purpose.SERVER_AUTH;
            case "client" -> Purpose.CLIENT_AUTH;
            case "email" -> Purpose.EMAIL_PROTECTION;
            case "code" -> Purpose.CODE_SIGNING;
            case "timestamp" -> Purpose.TIME_STAMPING;
            case "ocsp" -> Purpose.OCSP_SIGNING;
            default ->
                Purpose.named(purpose)
                        .orElseThrow(() -> Problem.of(Kind.USAGE, "\"" + purpose + "\" is no purpose")
                                .fix("name one of server, client, email, code, timestamp, ocsp, any")
                                .exception());
        };
    }

    private RuleBook book() {
        if (rules == null) {
            return RuleBook.PRIVATE;
        }
        return RuleBook.named(rules)
                .orElseThrow(() -> Problem.of(Kind.USAGE, "there is no rule book \"" + rules + "\"")
                        .fix("name one of "
                                + RuleBook.ALL.stream().map(RuleBook::name).collect(Collectors.joining(", ")))
                        .exception());
    }
}
