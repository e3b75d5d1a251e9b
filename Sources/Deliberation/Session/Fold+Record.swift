extension Session {
  mutating func foldRecord(_ event: Event, at moment: Moment, entry: Int) {
    switch event {
    case .recovered(let leftOut, let original):
      recoveries.append(
        Recovered(entry: entry, at: moment, leftOut: leftOut, original: original))
    case .recordLost(let loss):
      guard let last = recoveries.indices.last else { return }
      recoveries[last].loss = loss
    case .recoveryConfirmed(let by, let text):
      for place in recoveries.indices where recoveries[place].confirmation == nil {
        recoveries[place].confirmation = .init(by: by, text: text, at: moment)
      }
      for place in copyChoices.indices where copyChoices[place].confirmation == nil {
        copyChoices[place].confirmation = .init(by: by, text: text, at: moment)
      }
    case .copyContinued(let choice): copyChoices.append(choice)
    case .sealedAsRecovered: seal?.isOfRecovered = true
    default: break
    }
  }
}
