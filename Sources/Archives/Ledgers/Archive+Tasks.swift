import Affairs
import Log
import Values

extension Look {
  /// The days of all tasks of the archive, where the catalogue tells and neither a meeting need be
  /// opened nor the ledger be folded; nil where that must be.
  package func knownTaskDays(on day: Day) -> TaskDays? {
    guard let (stamp, file, now) = tasksStamp, let days = file.taskDays(of: stamp, now: now),
      days.counts(on: day) != nil
    else { return nil }
    return days
  }
}

extension Archive {
  /// The days of all tasks of meetings and ledger.
  package func taskDays(on day: Day, by catalogue: Catalogue? = .current) -> TaskDays {
    var look = look(by: catalogue)
    if let days = look.knownTaskDays(on: day) { return days }
    // Before anything is read: what changes from here on makes another stamp.
    let kept = look.tasksStamp
    let ledger = ArchiveLedger(self, computer: nil, generator: "").ledger
    let extracts = look.extracts()
    look.keep()
    let casebook = Casebook(ledger: ledger, meetings: Meetings(extracts.map(\.extract))) {
      $0.sideBySide($1)
    }
    let days = casebook.taskDays(on: day)
    if let kept { kept.file.keep(days, of: kept.stamp, read: kept.now) }
    return days
  }
}
