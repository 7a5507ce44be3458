package dev.signet.cli.openssl.key;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.io.InputFile;
import dev.signet.cli.openssl.io.Output;
import dev.signet.cli.openssl.option.CommonOptions;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionTable;
import dev.signet.core.keyfile.KeyDocument;
import dev.signet.core.keyfile.KeyDocumentReader;
import dev.signet.core.keyfile.KeyDocumentReader.Encoding;
import dev.signet.core.pem.PemBlock;

/** {@code pkeyparam}: reads parameters of keys, checks them, prints them. */
public final class PkeyparamCommand implements OpenSslCommand {
    private static final OptionTable TABLE = new OptionTable(
                    "pkeyparam",
                    Option.section("General"),
                    CommonOptions.help(),
                    CommonOptions.engine(),
                    Option.flag("check", "Check key param consistency"),
                    Option.section("Input"),
                    Option.of("in", Kind.INPUT_FILE, "Input file"),
                    Option.section("Output"),
                    Option.of("out", Kind.OUTPUT_FILE, "Output file"),
                    Option.flag("text", "Print parameters as text"),
                    Option.flag("noout", "Don't output encoded parameters"))
            .with(CommonOptions.provider());

    @Override
    public OptionTable options() {
        return TABLE;
    }

    @Override
    public int run(String[] args, Session session) {
        KeyArguments arguments = KeyArguments.readWithJson(TABLE, args, session);
        if (arguments.ended() >= 0) {
            return arguments.ended();
        }
        if (arguments.json()) {
            return KeyListing.print(arguments, KeyListing.Sort.PARAMETERS, session);
        }
        if (!arguments.parser().atEnd()) {
            return 1;
        }
        String name = arguments.get("in");
        InputFile file = InputFile.read(session, name);
        if (!file.opened()) {
            session.err().println("Can't open \"" + name + "\" for reading, No such file or directory");
            return 1;
        }
        byte[] bytes = file.bytes();
        KeyDocument parameters = bytes == null ? null : KeyDocumentReader.parameters(bytes, Encoding.PEM);
        if (parameters == null) {
            session.err().println("Error reading parameters");
            return 1;
        }
        Output output = new Output(session, arguments.get("out"));
        if (arguments.has("check")) {
            if (!parameters.checkParameters()) {
                session.err().println("Parameters are invalid");
                return 1;
            }
            output.text().append("Parameters are valid\n");
        }
        PemBlock block = parameters.parameters();
        if (!arguments.has("noout") && block != null) {
            KeyWriter.append(output.text(), block, false);
        }
        boolean ignored = arguments.has("text") && parameters.appendParameters(output.text());
        return output.finish() ? 0 : 1;
    }
}
