import Deliberation
import Log
import Values

extension Archive {
  /// Enters a sealed file in the register by somebody's word: the register was lost, or the record
  /// came from another machine.
  ///
  /// - Returns: whether it was entered; false where the register has it already.
  /// - Throws: ``NotEntered`` for a file that can't be vouched for, or what reading and writing throw.
  package func enter(
    _ path: String, because reason: String, watching: Acknowledged, by clerk: String, at: Moment,
    generator: String
  ) throws -> Bool {
    guard Archive(of: path)?.path == self.path else { throw NotEntered.elsewhere(path: path) }
    let verification = try Verification.verify(path)
    guard let code = verification.sealCode else { throw NotEntered.notSealed(path: path) }
    let meeting = try MeetingFile.open(path, clerk: clerk, for: .reading, watching: watching)
    guard verification.isGood, meeting.session.damage == nil, meeting.otherKnown == nil,
      meeting.rejudged.findings.isEmpty
    else { throw NotEntered.notGood(path: path) }
    let id = meeting.session.identity.id
    guard let session = meeting.session.seal,
      !(try Register.seals(of: id, in: self)).contains(where: { $0.code == code })
    else { return false }
    try Register.enter(
      Register.Seal(
        session: id, file: path, code: code, number: session.documentNumber, reason: reason),
      in: self, by: clerk, at: at, generator: generator)
    return true
  }
}
