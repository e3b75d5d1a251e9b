import Archives
import ArgumentParser
import Documents
import Log
import Office
import Text
import Values

/// `yishi templates`: an office's own forms for papers.
struct TemplatesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "templates", abstract: Speech.help.templatesCommand,
      discussion: Speech.help.templatesDiscussion,
      subcommands: [List.self, Check.self, Blank.self], defaultSubcommand: List.self)
  }

  /// `yishi templates list`: what lies in 模板, and whether it can be used.
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "list", abstract: Speech.help.templatesList)
    }

    @OptionGroup(title: Speech.help.common) var global: GlobalOptions

    func run() throws {
      let templates = Templates(of: global.chosenArchive)
      let words = TemplateWording(Speech.language)
      let names = templates.names
      if names.isEmpty { Output.line(words.none(templates.folder).displayed) }
      var isGood = true
      for name in names {
        let path = templates.folder + "/" + name
        do throws(TemplateMistake) {
          let bytes: [UInt8]
          do { bytes = try templates.bytes(of: name) } catch { throw .damaged }
          let template = try PaperTemplate(bytes, ending: Templates.ending(of: name))
          let paper = Templates.stem(of: name).split(separator: "_").first.map(String.init) ?? ""
          let isNamed = DocumentKind.allCases.contains { $0.name(in: .chinese) == paper }
          let told = words.fields(template) + (isNamed ? "" : words.nameless(paper))
          Output.line("\(path)\n  \(told)".displayedLines)
        } catch {
          isGood = false
          Output.line(words.mistake(error, in: path).displayed)
        }
      }
      if !isGood { throw ExitCode(1) }
    }
  }

  /// `yishi templates check FILE`: what a template has places for, and what of a paper would fill them.
  struct Check: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "check", abstract: Speech.help.templatesCheck)
    }

    @Argument(help: ArgumentHelp(Speech.help.templateArgument, valueName: Speech.help.file))
    var file: String
    @Option(help: ArgumentHelp(Speech.help.templateSession, valueName: Speech.help.session))
    var session: String?
    @Option(help: ArgumentHelp(Speech.help.documentOption, valueName: Speech.help.document))
    var document: String?
    @OptionGroup(title: Speech.help.common) var global: GlobalOptions

    func run() throws {
      let words = TemplateWording(Speech.language)
      guard (session == nil) == (document == nil) else {
        throw Failure.usage(Speech.words.sessionAndDocument)
      }
      let bytes = try Templates.bytes(at: file)
      let template: PaperTemplate
      do throws(TemplateMistake) {
        template = try PaperTemplate(bytes, ending: Templates.ending(of: file))
      } catch {
        throw Failure.refused(words.mistake(error, in: file))
      }
      Output.line(words.fields(template).displayed)
      guard let session, let document else { return }
      guard let kind = DocumentKind(name: document) else {
        throw Failure.usage(Speech.words.unknownPaper(document))
      }
      let meeting = try global.open(session, for: .reading)
      let press = try Press(
        meeting, in: global.chosenArchive, today: Moment.now.day,
        heldWords: Speech.settings.heldWords ?? [], address: Speech.settings.publicAddress,
        in: Speech.language)
      let paper = try press.paper(kind, for: kind.audiences[0])
      for line in words.filled(template, by: paper.document) { Output.line(line.displayed) }
    }
  }

  /// `yishi templates blank FILE`: a template with every place in it.
  struct Blank: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "blank", abstract: Speech.help.templatesBlank)
    }

    @Argument(help: ArgumentHelp(Speech.help.blankArgument, valueName: Speech.help.file))
    var file: String
    @OptionGroup(title: Speech.help.common) var global: GlobalOptions

    func run() throws {
      try PublicCopy.write(try PaperTemplate.blank(in: Speech.typefaces), to: file)
    }
  }
}
