package dev.signet.cli.openssl.certificate;

import dev.signet.cli.Failure;
import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.io.Configuration;
import dev.signet.cli.openssl.io.Extras;
import dev.signet.cli.openssl.io.KeyInput;
import dev.signet.cli.openssl.io.OctetText;
import dev.signet.cli.openssl.io.Output;
import dev.signet.cli.openssl.io.Passphrases;
import dev.signet.cli.openssl.json.JsonFiles;
import dev.signet.cli.openssl.json.SignedKeyJson;
import dev.signet.cli.openssl.option.FileFormat;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.cli.openssl.option.OptionTable;
import dev.signet.core.asn1.DerException;
import dev.signet.core.cipher.NamedDigest;
import dev.signet.core.config.CertificateSigning;
import dev.signet.core.config.ConfigFile;
import dev.signet.core.key.Sm2Identity;
import dev.signet.core.keyfile.KeyDocument;
import dev.signet.core.problem.SignetException;
import dev.signet.core.text.SignedKeyDocument;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code spkac}: makes, prints and checks public keys that their owners have signed. */
public final class SpkacCommand implements OpenSslCommand {
    @Override
    public OptionTable options() {
        return SpkacOptions.TABLE;
    }

    /** What the command line asks for. */
    private static final class Arguments {
        @Nullable String input;

        @Nullable String output;

        @Nullable String key;

        @Nullable FileFormat keyFormat;

        @Nullable String passphrase;

        String challenge = "";
        String name = "SPKAC";
        String section = ConfigFile.DEFAULT_SECTION;
        String digest = "MD5";
        boolean silent;
        boolean publicKey;
        boolean verify;
        boolean json;

        void take(String option, OptionParser parser) {
            String argument = parser.argument();
            switch (option) {
                case "in" -> input = argument;
                case "out" -> output = argument;
                case "key" -> key = argument;
                case "keyform" -> keyFormat = parser.format();
                case "passin" -> passphrase = argument;
                case "challenge" -> challenge = argument;
                case "spkac" -> name = argument;
                case "spksect" -> section = argument;
                case "digest" -> digest = argument;
                case "noout" -> silent = true;
                case "pubkey" -> publicKey = true;
                default -> verify = true;
            }
        }
    }

    @Override
    public int run(String[] args, Session session) {
        Arguments arguments = new Arguments();
        Extras extras = Extras.of(args, "json");
        OptionParser parser = new OptionParser(SpkacOptions.TABLE, extras.rest(), session);
        for (Option option = parser.next(); option != null; option = parser.next()) {
            if (option.name().equals("help")) {
                session.err().print(SpkacOptions.TABLE.help());
                return 0;
            }
            arguments.take(option.name(), parser);
        }
        arguments.json = extras.has("json");
        if (!parser.atEnd()) {
            return 1;
        }
        char[] passphrase = null;
        if (arguments.passphrase != null) {
            passphrase = Passphrases.readOne(session, arguments.passphrase);
            if (passphrase == null) {
                session.err().println("Error getting password");
                return 1;
            }
        }
        return arguments.key != null ? make(arguments, passphrase, parser, session) : read(arguments, session);
    }

    private static int make(Arguments arguments, char @Nullable [] passphrase, OptionParser parser, Session session) {
        if (NamedDigest.find(arguments.digest) == null) {
            parser.say("Unknown option or message digest: " + arguments.digest);
            return 1;
        }
        String file = "-".equals(arguments.key) ? null : arguments.key;
        KeyDocument key = KeyInput.privateKey(session, file, arguments.keyFormat, passphrase, "private key");
        if (key == null) {
            return 1;
        }
        try {
            byte[] signed = CertificateSigning.signKey(
                    arguments.challenge.getBytes(StandardCharsets.UTF_8),
                    SigningKey.of(key).signer(arguments.digest, List.of()));
            Output output = new Output(session, arguments.output);
            output.text()
                    .append("SPKAC=")
                    .append(Base64.getEncoder().encodeToString(signed))
                    .append('\n');
            return output.finish() ? 0 : 1;
        } catch (SignetException failure) {
            session.err().println("Error signing SPKAC");
            if (session.explains()) {
                int ignored = Failure.report(failure.problem(), session);
            }
            return 1;
        }
    }

    private static int read(Arguments arguments, Session session) {
        ConfigFile config = Configuration.read(session, "spkac", arguments.input == null ? "-" : arguments.input);
        if (config == null) {
            return 1;
        }
        String text = config.value(OctetText.of(arguments.section), OctetText.of(arguments.name));
        if (text == null) {
            session.err().println("Can't find SPKAC called \"" + arguments.name + "\"");
            return 1;
        }
        SignedKeyDocument document;
        try {
            document = SignedKeyDocument.parse(Base64.getDecoder().decode(text.strip()));
        } catch (DerException | IllegalArgumentException malformed) {
            session.err().println("Error loading SPKAC");
            return 1;
        }
        Output output = new Output(session, arguments.output);
        if (arguments.json) {
            String source = arguments.input == null ? "<stdin>" : arguments.input;
            JsonFiles.append(output.text(), SignedKeyJson.of(document, isSound(document), source));
        } else if (!arguments.silent) {
            document.append(output.text());
        }
        if (arguments.verify) {
            boolean sound = isSound(document);
            session.err().println(sound ? "Signature OK" : "Signature Failure");
            if (!sound) {
                output.giveUp();
                return 1;
            }
        }
        if (arguments.publicKey && !arguments.json) {
            document.appendPublicKey(output.text());
        }
        return output.finish() ? 0 : 1;
    }

    private static boolean isSound(SignedKeyDocument document) {
        Boolean right = RequestSignature.verify(
                document.publicKeyOctets(),
                document.signatureAlgorithmOctets(),
                document.signedOctets(),
                document.signatureOctets(),
                Sm2Identity.none());
        return right != null && right;
    }
}
