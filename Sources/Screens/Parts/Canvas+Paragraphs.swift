import Office
import Terminal
import Text

extension Canvas {
  /// Draws paragraphs one below the other; where the area can't hold them, its last line says how
  /// many lines are left out.
  mutating func paragraphs(_ texts: [String], in area: Area, _ language: Language) {
    let needed = texts.reduce(0) { $0 + $1.wrapped(to: max(2, area.columns)).count }
    let isCut = needed > area.rows
    var rest = isCut ? area.droppingBottom(1) : area
    for text in texts { rest = rest.droppingTop(paragraph(text, in: rest)) }
    if isCut {
      put(
        ShellWording(language).linesLeft(needed - max(0, area.rows - 1)), in: area.bottom(1),
        style: .quiet, alignment: .trailing)
    }
  }
}
