import Deliberation
import Office
import Sentences
import Terminal
import Values

/// What forms over blanks still ask of the questions of a vote.
enum VoteForms {
  /// The issue a choice is made on, which it settles.
  static func belonging(in context: Context) -> [String] { ChoiceQuestions(at: context.desk).notes }

  /// What is chosen, among whom and how many; after a tie those who tied stand there already.
  static func choice(in context: Context, asking usual: String = "") -> [Form<Blank>.Field] {
    let fields = ChoiceQuestions(at: context.desk, asking: usual).fields
    let language = context.language
    return [
      .blank(.question, in: language, fields[0].text),
      .lines(.candidates, in: language, fields[1].text, rows: 6),
      .number(.seats, in: language, Int(fields[2].text)),
    ]
  }

  /// The reason for voting on what wasn't announced in time; nil where it was, so that no paper says
  /// otherwise.
  static func despiteNotice(_ rule: Rule, _ page: FormPage, in context: Context) -> String? {
    context.session?.lacksNotice(on: context.session?.currentIssue, for: rule) == true
      ? page.optional(.despite) : nil
  }

  /// What the numbers typed so far come to, or why they can't be.
  static func progress(of command: Command, in context: Context) -> [String] {
    context.desk.progress(of: command)
  }

  /// What a corrected count comes to, and what hangs on the result it overturns.
  static func corrected(
    by command: Command, _ vote: Vote, _ session: Session, in context: Context
  ) -> [String] {
    context.desk.corrected(by: command, vote)
  }

  /// A form that asks for nothing but the reason.
  static func reason(
    _ name: CommandName, notes: [String] = [], in context: Context,
    _ command: @escaping @Sendable (String) -> Command
  ) -> any Screen {
    RequestScreen(.reason(name, notes: notes, at: context.desk, command: command), in: context)
  }
}
