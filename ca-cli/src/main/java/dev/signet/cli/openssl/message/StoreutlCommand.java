package dev.signet.cli.openssl.message;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.io.Extras;
import dev.signet.cli.openssl.io.InputFile;
import dev.signet.cli.openssl.io.KnownOrAsked;
import dev.signet.cli.openssl.io.Output;
import dev.signet.cli.openssl.io.Passphrases;
import dev.signet.cli.openssl.json.CertificateJson;
import dev.signet.cli.openssl.json.JsonFiles;
import dev.signet.cli.openssl.json.KeyJson;
import dev.signet.cli.openssl.json.ListJson;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.cli.openssl.option.OptionTable;
import dev.signet.core.cipher.NamedDigest;
import dev.signet.core.keyfile.KeyDocument;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.text.CertificateFormat;
import dev.signet.core.text.CertificateListText;
import dev.signet.core.text.CertificateText;
import dev.signet.core.text.NameFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code storeutl}: shows what is in a file or a directory: certificates, revocation lists and keys. */
public final class StoreutlCommand implements OpenSslCommand {
    private static final int MAX_DEPTH = 32;

    @Override
    public OptionTable options() {
        return StoreutlOptions.TABLE;
    }

    @Override
    public int run(String[] args, Session session) {
        Extras extras = Extras.of(args, "json");
        Request request = new Request(session);
        OptionParser parser = new OptionParser(StoreutlOptions.TABLE, extras.rest(), session);
        for (Option option = parser.next(); option != null; option = parser.next()) {
            if (option.name().equals("help")) {
                session.err().print(StoreutlOptions.TABLE.help());
                return 0;
            }
            if (!request.take(option, parser)) {
                return 1;
            }
        }
        if (parser.failed()) {
            return 1;
        }
        if (extras.has("json") && parser.rest() > 0) {
            return json(request, parser.words(), session);
        }
        if (parser.rest() != 1) {
            Option ignored = parser.misused();
            return 1;
        }
        if (request.digest != null && NamedDigest.find(request.digest) == null) {
            Option ignored = parser.misused("Unknown option or message digest: " + request.digest);
            return 1;
        }
        Passphrases passphrases = Passphrases.read(session, request.passphrase, null);
        if (passphrases == null) {
            session.err().println("Error getting passwords");
            return 1;
        }
        Output output = Output.ofSecrets(session, request.out);
        int failures = new Listing(request, session, passphrases.input(), output)
                .show(parser.words().get(0), 0);
        return output.finish() ? failures : 1;
    }

    private static int json(Request request, List<String> names, Session session) {
        Passphrases passphrases = Passphrases.read(session, request.passphrase, null);
        if (passphrases == null) {
            session.err().println("Error getting passwords");
            return 1;
        }
        boolean keysWanted = request.sort == null || request.sort.equals("keys");
        return JsonFiles.print(session, null, names, (name, shown) -> {
            byte[] bytes = InputFile.read(session, name).bytes();
            if (bytes == null) {
                session.err().println("Couldn't open file or uri " + shown);
                return null;
            }
            StoreContents contents =
                    StoreContents.of(bytes, KnownOrAsked.of(session, name, passphrases.input()), keysWanted);
            List<Map<String, Object>> found = new ArrayList<>();
            for (StoreContents.Item item : contents.items()) {
                if (request.wants(item)) {
                    found.add(fields(item, shown));
                }
            }
            return found;
        });
    }

    private static Map<String, Object> fields(StoreContents.Item item, String shown) {
        if (item instanceof StoreContents.CertificateItem found) {
            return CertificateJson.ofCertificate(found.certificate().encoded(), shown);
        }
        if (item instanceof StoreContents.ListItem found) {
            return ListJson.of(found.list().encoded(), shown);
        }
        if (item instanceof StoreContents.PrivateKeyItem found) {
            return KeyJson.of(found.key(), shown);
        }
        if (item instanceof StoreContents.PublicKeyItem found) {
            return KeyJson.of(found.key(), shown);
        }
        return KeyJson.of(((StoreContents.ParametersItem) item).parameters(), shown);
    }

    /** What the options ask for. */
    private static final class Request {
        private final Session session;
        private final Set<String> flags = new HashSet<>();
        private @Nullable String out;
        private @Nullable String passphrase;
        private @Nullable String digest;
        private @Nullable String sort;
        private @Nullable String criterion;

        Request(Session session) {
            this.session = session;
        }

        boolean take(Option option, OptionParser parser) {
            switch (option.name()) {
                case "" -> digest = parser.argument();
                case "out" -> out = parser.argument();
                case "passin" -> passphrase = parser.argument();
                case "certs", "keys", "crls" -> {
                    if (sort != null) {
                        session.err().println("storeutl: only one search type can be given.");
                        return false;
                    }
                    sort = option.name();
                }
                case "subject", "issuer", "serial", "fingerprint", "alias" -> {
                    boolean pair = "issuer".equals(criterion) && option.name().equals("serial")
                            || "serial".equals(criterion) && option.name().equals("issuer");
                    if (criterion != null && !pair) {
                        session.err().println("storeutl: criterion already given.");
                        return false;
                    }
                    criterion = option.name();
                }
                default -> {
                    boolean ignored = flags.add(option.name());
                }
            }
            return true;
        }

        boolean wants(StoreContents.Item item) {
            return switch (sort == null ? "" : sort) {
                case "certs" -> item instanceof StoreContents.CertificateItem;
                case "crls" -> item instanceof StoreContents.ListItem;
                case "keys" -> item instanceof StoreContents.PrivateKeyItem;
                default -> true;
            };
        }
    }

    /** The contents of one place, and of those inside it. */
    private static final class Listing {
        private final Request request;
        private final Session session;
        private final char @Nullable [] passphrase;
        private final Output output;
        private final StringBuilder lines;

        Listing(Request request, Session session, char @Nullable [] passphrase, Output output) {
            this.request = request;
            this.session = session;
            this.passphrase = passphrase;
            this.output = output;
            this.lines = request.out == null ? output.text() : new StringBuilder();
        }

        /** Shows a place; returns the number of failures. */
        int show(String name, int indent) {
            boolean uri =
                    name.startsWith("file:/") && !session.file(name).toFile().exists();
            String path = uri ? name.substring("file:".length()) : name;
            if (session.file(path).toFile().isDirectory()) {
                return showDirectory(path, indent);
            }
            InputFile file = InputFile.read(session, name);
            byte[] bytes = file.bytes();
            if (bytes == null) {
                session.err().println("Couldn't open file or uri " + name);
                return 1;
            }
            if (request.criterion != null) {
                session.err()
                        .print(
                                request.criterion.equals("subject")
                                        ? ""
                                        : "storeutl: the store scheme doesn't support the given search criteria.\n");
                return 1;
            }
            boolean keysWanted = request.sort == null || request.sort.equals("keys");
            StoreContents contents = StoreContents.of(bytes, KnownOrAsked.of(session, name, passphrase), keysWanted);
            int count = 0;
            int failures = contents.failures();
            for (StoreContents.Item item : contents.items()) {
                if (request.wants(item)) {
                    show(item, count++, indent);
                } else if (item instanceof StoreContents.PublicKeyItem
                        || item instanceof StoreContents.ParametersItem) {
                    failures++; // as for OpenSSL, whose decoders have no use for it then
                }
            }
            total(count, indent);
            return failures;
        }

        private int showDirectory(String path, int indent) {
            String[] names = session.file(path).toFile().list();
            if (names == null || indent > 2 * MAX_DEPTH) {
                session.err().println("Couldn't open file or uri " + path);
                return 1;
            }
            Arrays.sort(names);
            int failures = 0;
            int count = 0;
            for (String name : names) {
                if (name.startsWith(".")) {
                    continue;
                }
                String inside = "file:" + Path.of(path).resolve(name);
                line(count++ + ": Name: " + inside, indent);
                if (request.flags.contains("r")) {
                    failures += show(inside, indent + 2);
                }
            }
            total(count, indent);
            return failures;
        }

        private void line(String text, int indent) {
            lines.append(" ".repeat(indent)).append(text).append('\n');
            if (request.out != null) {
                session.out().print(lines);
                lines.setLength(0);
            }
        }

        private void total(int count, int indent) {
            output.text()
                    .append(" ".repeat(indent))
                    .append("Total found: ")
                    .append(count)
                    .append('\n');
        }

        private void show(StoreContents.Item item, int number, int indent) {
            boolean text = request.flags.contains("text");
            boolean silent = request.flags.contains("noout");
            StringBuilder out = output.text();
            if (item instanceof StoreContents.CertificateItem found) {
                line(number + ": Certificate", indent);
                if (text) {
                    CertificateText.append(out, found.certificate(), NameFormat.COMPATIBLE, CertificateFormat.ALL, "");
                }
                block(silent, new PemBlock("CERTIFICATE", found.certificate().encoded()));
            } else if (item instanceof StoreContents.ListItem found) {
                line(number + ": CRL", indent);
                if (text) {
                    CertificateListText.append(out, found.list(), NameFormat.COMPATIBLE);
                }
                block(silent, new PemBlock("X509 CRL", found.list().encoded()));
            } else if (item instanceof StoreContents.PrivateKeyItem found) {
                line(number + ": Pkey", indent);
                boolean ignored = text && found.key().appendPrivate(out);
                block(silent, new PemBlock("PRIVATE KEY", found.key().pkcs8()));
            } else if (item instanceof StoreContents.PublicKeyItem found) {
                line(number + ": Public key", indent);
                boolean ignored = text && found.key().appendPublic(out);
                block(silent, new PemBlock("PUBLIC KEY", found.key().publicKeyInfo()));
            } else if (item instanceof StoreContents.ParametersItem found) {
                line(number + ": Parameters", indent);
                KeyDocument parameters = found.parameters();
                boolean ignored = text && parameters.appendParameters(out);
                block(silent, parameters.parameters());
            }
        }

        private void block(boolean silent, @Nullable PemBlock block) {
            if (!silent && block != null && block.bytes().length > 0) {
                output.text().append(block.text());
            }
        }
    }
}
