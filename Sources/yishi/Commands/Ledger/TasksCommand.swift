import Affairs
import Archives
import ArgumentParser
import Deliberation
import Log
import Office
import Text
import Values

/// `yishi tasks`: who does what by when, over all matters.
struct TasksCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "tasks", abstract: Speech.help.tasksCommand)
  }

  @Flag(help: ArgumentHelp(Speech.help.overdueFlag)) var overdue = false
  @Option(help: ArgumentHelp(Speech.help.leadOption, valueName: Speech.help.clerk))
  var lead: String?
  @Option(help: ArgumentHelp(Speech.help.fromSessionOption, valueName: Speech.help.session))
  var from: String?
  @OptionGroup var options: LedgerOptions

  func run() throws {
    let today = try TypingClock(options.clock).today
    let ledger = try options.ledger()
    let lines = ledger.casebook.tasks(
      on: today, overdue: overdue, lead: lead, from: try from.map { try session($0) })
    guard !options.json else {
      return Output.line(try JSON.page(lines.map { TaskRow($0, on: today) }))
    }
    guard !lines.isEmpty else { return Output.line(Speech.words.noTasks) }
    var page = OutputPage()
    for line in lines {
      let task = line.task
      let said = Speech.words.task(
        task.work.what, whose: line.whose, due: task.work.due, done: task.done, fed: task.fed)
      let late = line.overdue > 0 ? "  " + Speech.words.daysLate(line.overdue) : ""
      let about = Speech.language("（\(line.title)）", " (\(line.title))")
      page.add("\(task.target)  \(said)\(about)\(late)".displayed + "\n")
    }
    page.finish()
  }

  /// The mark of a meeting that is named by it, or by path, date or part of its title.
  private func session(_ text: String) throws -> String {
    let isMark = text.contains("-") && Day(text) == nil && !text.contains("/")
    if isMark { return text }
    return try options.global.open(text, for: .reading).session.identity.id
  }
}
