import Deliberation
import Text

extension Answer {
  /// Reads a choice of a form: `同意`, `A.同意`, `我不同意`; nil for words that may mean something else, such
  /// as 都行, 看情况, or the number of a choice.
  init?(choice: String) {
    // As a name its stop would be the dot of one.
    var word = choice.folded.filter { !$0.isWhitespace }
    // A．, B、 and (C) before the choice.
    let letter = word.drop { "([".contains($0) }
    if let first = letter.first, ("a"..."f").contains(first), let mark = letter.dropFirst().first,
      ".．、)]:".contains(mark)
    {
      word = String(letter.dropFirst(2))
    }
    while let last = word.last, "。.!！,，;；".contains(last) { word.removeLast() }
    for start in ["我", "本人", "本户"] where word.hasPrefix(start) {
      word.removeFirst(start.count)
    }
    guard let answer = Answer.choices[word] else { return nil }
    self = answer
  }

  private static let choices: [String: Answer] = [
    "同意": .for, "赞成": .for, "赞同": .for, "支持": .for, "完全同意": .for,
    "反对": .against, "不同意": .against, "不赞成": .against, "不支持": .against, "不赞同": .against,
    "弃权": .abstain, "无所谓": .abstain, "从多": .fromMajority, "随多数": .fromMajority,
  ]
}
