import Deliberation
import Values

extension VoteProposal {
  /// A vote by a rule, with the reason for whatever speaks against it: that it wasn't announced in
  /// time, that the rule isn't in force, that it was decided by another.
  ///
  /// - Parameter despite: the reason as it was written; it is only told of what it is needed for, so
  ///   that no paper says otherwise.
  package init(
    on subject: Subject? = nil, by rule: Rule, _ way: Way, despite: String?, at desk: Desk
  ) {
    let isBuiltIn = Rule.builtIn(rule.id) == rule
    let session = desk.session
    let lacksNotice = session?.lacksNotice(on: session?.currentIssue, for: rule) == true
    self.init(
      subject: subject, rule: isBuiltIn ? rule.id : nil, ownRule: isBuiltIn ? nil : rule, way: way,
      despiteNotice: lacksNotice ? despite : nil,
      despiteValidity: rule.isInForce(on: desk.now.day) ? nil : despite, despiteRule: despite)
  }
}
