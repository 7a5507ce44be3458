package dev.signet.cli.openssl.info;

import dev.signet.cli.Session;
import dev.signet.cli.Similar;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.io.ByteInput;
import dev.signet.cli.openssl.io.Explanation;
import dev.signet.cli.openssl.io.Extras;
import dev.signet.cli.openssl.io.InputFile;
import dev.signet.cli.openssl.io.Output;
import dev.signet.cli.openssl.json.Asn1Json;
import dev.signet.cli.openssl.option.CommonOptions;
import dev.signet.cli.openssl.option.FileFormat;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.cli.openssl.option.OptionTable;
import dev.signet.core.asn1.DerException;
import dev.signet.core.config.ConfigException;
import dev.signet.core.config.ConfigFile;
import dev.signet.core.config.ConfigSource;
import dev.signet.core.pem.Base64Filter;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.pem.PemScanner;
import dev.signet.core.text.Asn1Content;
import dev.signet.core.text.Asn1Dump;
import dev.signet.core.text.ExtraNames;
import dev.signet.core.text.StructureItem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code asn1parse}: prints the elements of any encoding, cuts pieces out of it, or makes one. */
public final class Asn1ParseCommand implements OpenSslCommand {
    private static final OptionTable TABLE = new OptionTable(
            "asn1parse",
            Option.section("General"),
            CommonOptions.help(),
            Option.of("oid", Kind.INPUT_FILE, "file of extra oid definitions"),
            Option.section("I/O"),
            Option.of("inform", Kind.PEM_OR_DER, "input format - one of DER PEM"),
            Option.of("in", Kind.INPUT_FILE, "input file"),
            Option.of("out", Kind.OUTPUT_FILE, "output file (output format is always DER)"),
            Option.flag("noout", "do not produce any output"),
            Option.of("offset", Kind.POSITIVE, "offset into file"),
            Option.of("length", Kind.POSITIVE, "length of section in file"),
            Option.of("strparse", Kind.POSITIVE, "offset; a series of these can be used to 'dig'"),
            Option.continuation("into multiple ASN1 blob wrappings"),
            Option.of("genstr", Kind.TEXT, "string to generate ASN1 structure from"),
            Option.of("genconf", Kind.TEXT, "file to generate ASN1 structure from"),
            Option.flag("strictpem", "do not attempt base64 decode outside PEM markers"),
            Option.of("item", Kind.TEXT, "item to parse and print"),
            Option.continuation("(-inform  will be ignored)"),
            Option.section("Formatting"),
            Option.flag("i", "indents the output"),
            Option.flag("dump", "unknown data in hex form"),
            Option.of("dlimit", Kind.POSITIVE, "dump the first arg bytes of unknown data in hex form"));

    @Override
    public OptionTable options() {
        return TABLE;
    }

    @Override
    public int run(String[] args, Session session) {
        return new Run(session).run(args);
    }

    /** One call of the command. */
    private static final class Run {
        private final Session session;
        private final List<Integer> steps = new ArrayList<>();
        private final List<String> stepWords = new ArrayList<>();
        private @Nullable String input;
        private @Nullable String output;
        private @Nullable String names;
        private @Nullable String generated;
        private @Nullable String configuration;
        private boolean der;
        private boolean strict;
        private boolean quiet;
        private boolean indented;
        private boolean helpWanted;
        private @Nullable StructureItem item;
        private boolean json;
        private int dumped;
        private int offset;
        private int length;

        Run(Session session) {
            this.session = session;
        }

        int run(String[] args) {
            Extras extras = Extras.of(args, "json");
            json = extras.has("json");
            OptionParser parser = new OptionParser(TABLE, extras.rest(), session);
            for (Option option = parser.next(); option != null; option = parser.next()) {
                if (!take(option, parser)) {
                    return 1;
                }
                if (helpWanted) {
                    session.err().print(TABLE.help());
                    return 0;
                }
            }
            if (!parser.atEnd()) {
                return 1;
            }
            if (json && item != null) {
                session.err().println("asn1parse: Can't use -item and --json together");
                return 1;
            }
            ExtraNames extra = extraNames();
            byte[] bytes = extra == null ? null : bytes();
            if (extra == null || bytes == null) {
                return 1;
            }
            bytes = dig(bytes);
            return bytes == null ? 1 : print(bytes, extra);
        }

        private boolean take(Option option, OptionParser parser) {
            String argument = parser.argument();
            switch (option.name()) {
                case "help" -> helpWanted = true;
                case "oid" -> names = argument;
                case "inform" -> der = parser.format() == FileFormat.DER;
                case "in" -> input = argument;
                case "out" -> output = argument;
                case "noout" -> quiet = true;
                case "offset" -> offset = (int) parser.number();
                case "length" -> length = (int) parser.number();
                case "strparse" -> {
                    steps.add((int) parser.number());
                    stepWords.add(argument);
                }
                case "genstr" -> generated = argument;
                case "genconf" -> configuration = argument;
                case "strictpem" -> {
                    strict = true;
                    der = false;
                }
                case "item" -> {
                    item = StructureItem.find(argument);
                    return item != null || unknownItem(argument);
                }
                case "i" -> indented = true;
                case "dump" -> dumped = Asn1Dump.UNLIMITED;
                default -> dumped = (int) parser.number();
            }
            return true;
        }

        private boolean unknownItem(String name) {
            session.err().println("Unknown item name " + name);
            List<String> near = Similar.to(name.toUpperCase(Locale.ROOT), StructureItem.names());
            if (session.explains() && !near.isEmpty()) {
                session.err().println("  try: -item " + near.get(0));
            }
            session.err().println("Supported types:");
            StructureItem.names().forEach(known -> session.err().println("    " + known));
            return false;
        }

        private @Nullable ExtraNames extraNames() {
            if (names == null) {
                return ExtraNames.NONE;
            }
            byte[] text = readAll(names);
            return text == null ? null : ExtraNames.parse(new String(text, StandardCharsets.ISO_8859_1));
        }

        private byte @Nullable [] readAll(@Nullable String name) {
            try (InputStream in = ByteInput.open(session, name)) {
                return in == null ? null : in.readNBytes(InputFile.MAX_OCTETS);
            } catch (IOException unreadable) {
                // As in C, where what cannot be read ends.
                return new byte[0];
            }
        }

        private byte @Nullable [] bytes() {
            byte[] file = generated == null && configuration == null || input != null ? readAll(input) : new byte[0];
            if (file == null) {
                return null;
            }
            if (strict) {
                PemBlock block = new PemScanner(file).next();
                if (block == null) {
                    session.err().println("Error reading PEM file");
                    return null;
                }
                return block.bytes();
            }
            if (generated != null || configuration != null) {
                ConfigFile config = configuration == null ? null : configuration(configuration);
                return configuration != null && config == null
                        ? null
                        : Asn1Generation.run(session, generated, config, configuration);
            }
            return der ? file : decoded(file);
        }

        private @Nullable ConfigFile configuration(String name) {
            byte[] content = readAll(name);
            try {
                return content == null ? null : ConfigFile.parse(content, ConfigSource.NOTHING);
            } catch (ConfigException wrong) {
                session.err().println("asn1parse: Error on line " + wrong.line() + " of config file \"" + name + "\"");
                return null;
            }
        }

        private static byte[] decoded(byte[] file) {
            PemBlock block = textBefore(file) ? new PemScanner(file).next() : null;
            if (block != null) {
                return block.bytes();
            }
            try (InputStream filter = new Base64Filter(new ByteArrayInputStream(file), false)) {
                return filter.readAllBytes();
            } catch (IOException memoryNeverFails) {
                throw new IllegalStateException(memoryNeverFails);
            }
        }

        /** OpenSSL 3.0 takes text in front of a PEM block for base64 where it can; later versions skip it, and so do we. */
        private static boolean textBefore(byte[] file) {
            byte[] begin = "-----BEGIN ".getBytes(StandardCharsets.US_ASCII);
            return file.length > begin.length && !Arrays.equals(begin, 0, begin.length, file, 0, begin.length);
        }

        private byte @Nullable [] dig(byte[] bytes) {
            byte[] inner = bytes;
            for (int i = 0; i < steps.size(); i++) {
                int step = steps.get(i);
                if (step >= inner.length) {
                    session.err().println("'" + stepWords.get(i) + "' is out of range");
                    continue;
                }
                Asn1Content content = Asn1Content.read(inner, step);
                byte[] octets = content.octets();
                if (octets == null) {
                    session.err().println(content.failure());
                    return null;
                }
                inner = octets;
            }
            return inner;
        }

        private int print(byte[] bytes, ExtraNames extra) {
            if (offset >= bytes.length) {
                session.err().println("Error: offset out of range");
                return 1;
            }
            int end = length == 0 || length > bytes.length - offset ? bytes.length : offset + length;
            byte[] section = Arrays.copyOfRange(bytes, offset, end);
            if (output != null) {
                Output file = new Output(session, output);
                file.text().append(new String(section, StandardCharsets.ISO_8859_1));
                if (!file.finish()) {
                    return 1;
                }
            }
            if (quiet) {
                return 0;
            }
            if (json) {
                return Asn1Json.print(session, section) ? 0 : 1;
            }
            if (item != null) {
                return printItem(item, section) ? 0 : 1;
            }
            Output out = new Output(session, null);
            boolean whole = Asn1Dump.append(out.text(), section, indented, dumped, extra);
            return out.finish() && whole ? 0 : 1;
        }

        private boolean printItem(StructureItem type, byte[] section) {
            Output out = new Output(session, null);
            try {
                type.append(out.text(), section);
            } catch (DerException unsound) {
                session.err().println("Error parsing item " + type.name());
                Explanation.of(session, unsound.getMessage());
                out.giveUp();
                return false;
            }
            return out.finish();
        }
    }
}
