import Affairs
import Sentences
import Text

/// Everything about a matter, for people.
struct MatterPageText {
  let page: MatterPage
  let thread: Affairs.Thread
  let name: CardNaming

  init(_ page: MatterPage, _ thread: Affairs.Thread, _ name: CardNaming) {
    (self.page, self.thread, self.name) = (page, thread, name)
  }

  var text: String {
    let words = Speech.words
    var lines = ["\(page.number.text)  \(page.title)"]
    if !page.linked.isEmpty {
      lines.append(words.alsoNumbered(page.linked.map(\.text)))
    }
    if !page.steps.isEmpty {
      lines.append(page.steps.map(mark).joined(separator: "  "))
    } else {
      lines.append(words.matterNotBegun)
    }
    if let step = page.steps.first(where: { $0.id == page.step }), !step.missing.isEmpty {
      lines.append(words.stillMissing(name.language.list(step.missing)))
    }
    lines += thread.lines.map { line in
      "\(line.day)  \(line.fact.sentence(name))"
    }
    if !page.tasks.isEmpty { lines.append(words.tasksHeading) }
    lines += page.tasks.map { task in
      "  " + words.task(task.what, whose: task.whose, due: task.due, done: task.done, fed: task.fed)
    }
    if !page.gaps.isEmpty { lines.append(words.gapsHeading) }
    lines += page.gaps.map { "  " + $0.sentence }
    return lines.joined(separator: "\n") + "\n"
  }

  /// `可行性✓`, `▸公示`.
  private func mark(_ step: StepRow) -> String {
    switch step.state {
    case "passed": "\(step.id)✓"
    case "skipped": "\(step.id)－"
    default: step.id == page.step ? "▸\(step.id)" : step.id
    }
  }
}

extension TaskRow {
  /// Whoever answers for it: who leads, then the others.
  var whose: [String] { (lead.map { [$0] } ?? []) + responsible.filter { $0 != lead } }
}
