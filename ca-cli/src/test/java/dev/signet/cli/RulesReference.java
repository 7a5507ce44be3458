package dev.signet.cli;

import dev.signet.core.asn1.Oid;
import dev.signet.core.verify.AlgorithmPolicy;
import dev.signet.core.verify.ConstraintReading;
import dev.signet.core.verify.HostNameReading;
import dev.signet.core.verify.Interpretation;
import dev.signet.core.verify.Procedure;
import dev.signet.core.verify.PurposeReading;
import dev.signet.core.verify.Reason;
import dev.signet.core.verify.RuleBook;
import dev.signet.core.verify.Scope;
import dev.signet.core.verify.client.Client;
import dev.signet.core.verify.client.Clients;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes docs/rules.md from the rule books and the profiles of clients. */
final class RulesReference {
    private static final String START = """
            # The rules of the verifier

            `signet check` builds a path from a certificate to an anchor, and checks it by the rules of a *rule book*, which
            `--rules` chooses. `--as` asks besides what other clients would say, by the rules of each *client*. This page is made from
            the code; a test finds it when they differ.

            A cell says for which certificates a rule counts: **L** the one in question (the leaf), **C** the CAs above it, **A** an
            anchor that came as a certificate, as far as the rule has to do with such. An empty cell: the rule does not count.

            ## Rule books

            """;

    private static final String CLIENTS = """

            ## Clients

            `signet check fullchain.pem --hostname NAME --as openssl,gnutls,jdk,go,chrome,apple` says of each whether it would accept
            what is sent, in the role of a TLS client (with `--purpose client`, of a TLS server), and if not, why: the finding, the
            client's own name for the error, and the clause. `jdk` stands for `jdk17` and `jdk25`, `all` for all. The check ends
            with 1 if one of them refuses. Clients know the certificates that are sent or given by `--untrusted`, nothing of a home,
            and do not ask whether a certificate is revoked, as they do not unless they are told to. With `--system`, the anchors
            count as those that a client is delivered with, for which some have stricter rules; all others as added by hand.

            """;

    private static final String READINGS = """

            ## How clients read the rules

            `openssl` is libcrypto's procedure itself, error by error, and not in this table; `private` is our default, for comparison.

            The common name is taken for a host name *never*; the last one *without a DNS name* among the alternative names; or the
            only one *without an alternative* DNS name or address. A wildcard is the *first label*, with two labels behind it or *of
            any* length; the *beginning* of the name; or stands *within the first label*, or *within any label*. Constraints on forms
            that a client cannot compare make it *refuse names* of that form, refuse all below what is *excluded*, or take the
            extension for an *unknown* critical one.

            """;

    private static final String AGREEMENT = """

            ## How far the profiles agree with the clients

            `bin/clients SUITE.json.gz` asks the real ones, as far as they are installed, about every case of a suite in x509-limbo's
            format, and tells how often each agrees with its profile. Over 4888 cases (openssl 3.0.22, GnuTLS 3.7.9, OpenJDK 17.0.15,
            Temurin 25.0.3, Go 1.19.8; Chrome and Apple follow their documentation, and were not asked):

            | client | BetterTLS | others | what differs |
            |---|---|---|---|
            | openssl | 4786 of 4786 | 102 of 102 | |
            | gnutls | 4784 of 4786 | 102 of 102 | which of several issuers it takes where the right one is not sent |
            | jdk17, jdk25 | 4774 of 4786 | 100 of 102 | under name constraints it takes an IP address in the common name for an alternative name; a critical CRL number; a leaf beyond our limits of parsing |
            | go | 4786 of 4786 | 100 of 102 | it compares the names of CAs with their own constraints; name constraints that are empty |
            """;

    static String text() {
        StringBuilder text = new StringBuilder(START);
        table(
                text,
                List.of("book", "what for", "keys and signatures"),
                RuleBook.ALL,
                book -> List.of("`" + book.name() + "`", book.description(), algorithms(book)));
        text.append("\n## Rules and books\n\n");
        rules(
                text,
                RuleBook.ALL.stream().map(RuleBook::name).toList(),
                RuleBook.ALL.stream().map(RuleBook::scope).toList());
        text.append(CLIENTS);
        table(
                text,
                List.of("client", "", "releases", "sources"),
                Clients.ALL,
                client -> List.of(
                        "`" + client.id() + "`",
                        client.title(),
                        client.releases(),
                        String.join("; ", client.sources())));
        text.append("\n## Rules and clients\n\nWith anchors that were added by hand.\n\n");
        rules(
                text,
                Clients.ALL.stream().map(Client::id).toList(),
                Clients.ALL.stream().map(client -> client.rules().scope()).toList());
        text.append(READINGS);
        readings(text);
        text.append(AGREEMENT);
        return text.toString();
    }

    private static void rules(StringBuilder text, List<String> heads, List<Scope> scopes) {
        List<String> columns = new ArrayList<>(List.of("rule", "what breaks it", "clause"));
        heads.forEach(head -> columns.add("`" + head + "`"));
        List<Reason> reasons = Arrays.stream(Reason.values())
                .filter(reason -> scopes.stream().anyMatch(scope -> scope.all().contains(reason)))
                .toList();
        table(text, columns, reasons, reason -> {
            List<String> cells =
                    new ArrayList<>(List.of("`" + reason.id() + "`", reason.description(), reason.clause()));
            scopes.forEach(scope -> cells.add(where(scope, reason)));
            return cells;
        });
    }

    private static String where(Scope scope, Reason reason) {
        return (scope.leaf().contains(reason) ? "L" : "")
                + (scope.intermediates().contains(reason) ? "C" : "")
                + (scope.anchor().contains(reason) ? "A" : "");
    }

    /** A row of the table of readings. */
    private record Row(String name, Function<RuleBook, String> cell) {}

    private static void readings(StringBuilder text) {
        List<RuleBook> books = new ArrayList<>(List.of(RuleBook.PRIVATE));
        Clients.ALL.stream()
                .map(Client::rules)
                .filter(book -> book.procedure() == Procedure.SIGNET)
                .forEach(books::add);
        List<String> heads = new ArrayList<>(List.of(""));
        books.forEach(book -> heads.add("`" + book.name() + "`"));
        List<Row> rows = List.of(
                new Row("common name for a host", book -> word(names(book).commonName())),
                new Row("wildcard", book -> word(names(book).wildcard())),
                new Row("hosts with underscores", book -> names(book).lettersDigitsHyphens() ? "no" : "yes"),
                new Row("wildcard for a public suffix", book -> names(book).publicSuffixes() ? "yes" : "no"),
                new Row("constraints on", book -> words(constraints(book).compared())),
                new Row(
                        "constraints on other forms",
                        book -> word(constraints(book).others())),
                new Row("constraints and the subject", book -> constraints(book).subject() ? "yes" : "no"),
                new Row(
                        "constraints and addresses in the subject",
                        book -> word(constraints(book).addresses())),
                new Row(
                        "constraints and the common name",
                        book -> word(constraints(book).commonName())),
                new Row(
                        "excluded hosts of a wildcard",
                        book -> constraints(book).wildcards() ? "yes" : "no"),
                new Row("anyExtendedKeyUsage in CAs", book -> purposes(book).anyForCas() ? "yes" : "no"),
                new Row(
                        "key usages of a server, one of",
                        book -> words(purposes(book).server())),
                new Row(
                        "anchor without basic constraints",
                        book -> purposes(book).oldRoots() ? "yes" : "no"),
                new Row(
                        "second path where the first fails",
                        book -> reading(book).building().secondThoughts() ? "yes" : "no"),
                new Row("keys and signatures", RulesReference::algorithms),
                new Row(
                        "longest validity of servers",
                        book -> reading(book)
                                .longestValidity()
                                .map(limit -> limit.days() + " days since "
                                        + limit.from().toString().substring(0, 10))
                                .orElse("")),
                new Row("the same under public anchors", RulesReference::publicValidity),
                new Row("critical extensions it does not know", book -> unknown(reading(book))));
        table(text, heads, rows, row -> {
            List<String> cells = new ArrayList<>(List.of(row.name()));
            books.forEach(book -> cells.add(row.cell().apply(book)));
            return cells;
        });
    }

    private static String publicValidity(RuleBook book) {
        return Clients.named(book.name()).stream()
                .flatMap(client -> reading(client.publicRules()).longestValidity().stream())
                .map(limit ->
                        limit.days() + " days since " + limit.from().toString().substring(0, 10))
                .findFirst()
                .orElse("");
    }

    private static Interpretation reading(RuleBook book) {
        return book.interpretation();
    }

    private static HostNameReading names(RuleBook book) {
        return reading(book).hostNames();
    }

    private static ConstraintReading constraints(RuleBook book) {
        return reading(book).constraints();
    }

    private static PurposeReading purposes(RuleBook book) {
        return reading(book).purposes();
    }

    /** Those that the standard reading knows. */
    private static String unknown(Interpretation reading) {
        return Interpretation.STANDARD.processedExtensions().stream()
                .filter(oid -> !reading.processedExtensions().contains(oid))
                .map(Oid::dotted)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String algorithms(RuleBook book) {
        if (book.procedure() != Procedure.SIGNET) {
            return book.procedure() == Procedure.OPENSSL_VERIFY ? "any" : "112 bits of security";
        }
        AlgorithmPolicy policy = book.algorithms();
        return "RSA from " + policy.minimumRsaBits() + " bits, " + words(policy.curves())
                + (policy.edwards() ? ", Ed25519, Ed448" : "")
                + (policy.dsa() ? ", DSA" : "")
                + "; " + words(policy.hashes());
    }

    private static <E extends Enum<E>> String words(Collection<E> values) {
        return values.stream().sorted().map(RulesReference::word).collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T> void table(
            StringBuilder text, List<String> heads, List<T> rows, Function<T, List<String>> cells) {
        row(text, heads);
        row(text, heads.stream().map(head -> "---").toList());
        rows.forEach(item -> row(text, cells.apply(item)));
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append('|');
        cells.forEach(cell -> text.append(' ').append(cell.replace("|", "\\|")).append(" |"));
        text.append('\n');
    }

    private RulesReference() {}
}
